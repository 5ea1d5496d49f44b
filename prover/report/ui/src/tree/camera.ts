// Pan and zoom of a canvas, by mouse, touch, wheel and buttons.
import { select } from "d3-selection";
import "d3-transition";
import { zoom, zoomIdentity } from "d3-zoom";
import { type Camera, READABLE } from "./draw";
import { type Box, extent } from "./layout";

const MARGIN = 24;
/** The smallest scale at which a tree is shown at first, so that its text can be read; and the largest. */
const SMALLEST = 0.75;
const LARGEST = 1.1;
/** A tree that is larger than the view by more than this factor is shown as an outline at first. */
const FAR_LARGER = 5;
const quiet = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

export interface Steering {
  camera: () => Camera;
  /** Show all boxes. */
  fit: (boxes: Box[]) => void;
  /** Show all boxes if they can be read then; otherwise the root, or the outline of a tree far larger than the view. */
  begin: (boxes: Box[]) => void;
  /** Move so that the box is in view and can be read, if it is not. */
  reveal: (box: Box) => void;
  zoomBy: (factor: number) => void;
}

/** `moved` is called whenever the camera has moved. The wheel zooms once the canvas has the focus, or with Ctrl. */
export function steer(canvas: HTMLCanvasElement, moved: () => void): Steering {
  let camera: Camera = zoomIdentity;
  const behaviour = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([0.01, 4])
    .filter((event: MouseEvent) => {
      if (event.type === "wheel") return event.ctrlKey || event.metaKey || document.activeElement === canvas;
      return !event.ctrlKey && event.button === 0;
    })
    .on("zoom", (event: { transform: Camera }) => {
      camera = event.transform;
      moved();
    });
  const chosen = select(canvas).call(behaviour).on("dblclick.zoom", null);
  const smooth = () => chosen.transition().duration(quiet() ? 0 : 180);
  const show = (boxes: Box[], smallest: number) => {
    const { left, top, right, bottom } = extent(boxes);
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    const whole = Math.min((width - 2 * MARGIN) / (right - left), (height - 2 * MARGIN) / (bottom - top), LARGEST);
    const k = whole * FAR_LARGER < smallest ? whole : Math.max(whole, smallest);
    const x = (right - left) * k > width - MARGIN ? MARGIN - left * k : (width - (left + right) * k) / 2;
    const y = (bottom - top) * k > height ? height / 2 - (boxes[0]?.y ?? 0) * k : (height - (top + bottom) * k) / 2;
    chosen.call(behaviour.transform, zoomIdentity.translate(x, y).scale(k));
  };
  return {
    camera: () => camera,
    fit: (boxes) => show(boxes, 0),
    begin: (boxes) => show(boxes, SMALLEST),
    reveal: (box) => {
      const { x, y, k } = camera;
      const [width, height] = [canvas.clientWidth, canvas.clientHeight];
      const [left, top] = [box.x * k + x, (box.y - box.height / 2) * k + y];
      const [right, bottom] = [left + box.width * k, top + box.height * k];
      const [toX, toY] = [box.x + box.width / 2, box.y];
      if (k < READABLE) {
        const place = zoomIdentity
          .translate(width / 2, height / 2)
          .scale(SMALLEST)
          .translate(-toX, -toY);
        smooth().call((transition) => behaviour.transform(transition, place));
      } else if (left < 0 || top < 0 || right > width || bottom > height) {
        smooth().call((transition) => behaviour.translateTo(transition, toX, toY));
      }
    },
    zoomBy: (factor) => smooth().call((transition) => behaviour.scaleBy(transition, factor)),
  };
}
