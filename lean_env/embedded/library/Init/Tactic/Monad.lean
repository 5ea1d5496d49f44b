prelude
import Init.Number.Notation
/-! The classes that `do` refers to by name: native tactics are written with it. -/
set_option linter.all false
set_option autoImplicit false
universe u v
class Pure (f : Type u → Type v) where
  pure {α : Type u} : α → f α
class Bind (m : Type u → Type v) where
  bind {α β : Type u} : m α → (α → m β) → m β
class Functor (f : Type u → Type v) where
  map {α β : Type u} : (α → β) → f α → f β
  mapConst {α β : Type u} : α → f β → f α := fun a => map (fun _ => a)
class Seq (f : Type u → Type v) where
  seq {α β : Type u} : f (α → β) → (Unit → f α) → f β
class SeqLeft (f : Type u → Type v) where
  seqLeft {α β : Type u} : f α → (Unit → f β) → f α
class SeqRight (f : Type u → Type v) where
  seqRight {α β : Type u} : f α → (Unit → f β) → f β
class Applicative (f : Type u → Type v) extends Functor f, Pure f, Seq f, SeqLeft f, SeqRight f where
  map x y := Seq.seq (pure x) (fun _ => y)
  seqLeft a b := Seq.seq (Functor.map (fun x _ => x) a) b
  seqRight a b := Seq.seq (Functor.map (fun _ x => x) a) b
class Monad (m : Type u → Type v) extends Applicative m, Bind m where
  map f x := bind x (fun a => pure (f a))
  seq f x := bind f (fun y => Functor.map y (x ()))
  seqLeft x y := bind x (fun a => bind (y ()) (fun _ => pure a))
  seqRight x y := bind x (fun _ => y ())
export Bind (bind)
export Pure (pure)
