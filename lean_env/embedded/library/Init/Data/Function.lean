prelude
import Init.Logic.Quantifiers
import Init.Algebra.OrderNames
/-! Functions: injective, surjective, bijective, inverses, bijections as structures, monotone. With Mathlib's names. -/
set_option linter.all false
set_option autoImplicit false
universe u v w
namespace Function
variable {α : Sort u} {β : Sort v} {γ : Sort w} {f : α → β} {g : β → γ}
@[simp] theorem comp_apply {f : β → γ} {g : α → β} {x : α} : (comp f g) x = f (g x) := rfl
theorem comp_def (f : β → γ) (g : α → β) : comp f g = fun x => f (g x) := rfl
theorem id_def : @id α = fun x => x := rfl
@[simp] theorem const_apply {y : β} {x : α} : const α y x = y := rfl
@[simp] theorem id_comp (f : α → β) : comp id f = f := rfl
@[simp] theorem comp_id (f : α → β) : comp f id = f := rfl
theorem Injective.eq_iff (h : Injective f) {a b : α} : f a = f b ↔ a = b := ⟨fun e => h e, fun e => e ▸ rfl⟩
theorem Injective.eq_iff' (h : Injective f) {a b : α} {c : β} (e : f b = c) : f a = c ↔ a = b := e ▸ h.eq_iff
theorem Injective.ne (h : Injective f) {a b : α} (k : a ≠ b) : f a ≠ f b := fun e => k (h e)
theorem Injective.ne_iff (h : Injective f) {a b : α} : f a ≠ f b ↔ a ≠ b := not_congr h.eq_iff
theorem Injective.comp {g : β → γ} {f : α → β} (h : Injective g) (k : Injective f) : Injective (Function.comp g f) :=
  fun _ _ e => k (h e)
theorem Injective.of_comp {g : β → γ} (h : Injective (Function.comp g f)) : Injective f := fun _ _ e => h (congrArg g e)
theorem Surjective.comp {g : β → γ} {f : α → β} (h : Surjective g) (k : Surjective f) : Surjective (Function.comp g f) :=
  fun c => (h c).elim fun b e => (k b).elim fun a l => ⟨a, (congrArg g l).trans e⟩
theorem Bijective.injective (h : Bijective f) : Injective f := h.1
theorem Bijective.surjective (h : Bijective f) : Surjective f := h.2
theorem Bijective.comp {g : β → γ} {f : α → β} (h : Bijective g) (k : Bijective f) : Bijective (Function.comp g f) :=
  ⟨h.1.comp k.1, h.2.comp k.2⟩
theorem Bijective.existsUnique (h : Bijective f) (b : β) : ExistsUnique fun a => f a = b :=
  (h.2 b).elim fun a e => ⟨a, e, fun a' e' => h.1 (e'.trans e.symm)⟩
theorem bijective_iff_existsUnique (f : α → β) : Bijective f ↔ ∀ b, ExistsUnique fun a => f a = b :=
  ⟨fun h => h.existsUnique, fun h => ⟨fun a b e => (h (f b)).unique e rfl, fun b => (h b).exists⟩⟩
theorem Surjective.exists (h : Surjective f) {p : β → Prop} : (∃ y, p y) ↔ ∃ x, p (f x) :=
  ⟨fun ⟨y, k⟩ => (h y).elim fun x e => ⟨x, e ▸ k⟩, fun ⟨x, k⟩ => ⟨_, k⟩⟩
theorem Surjective.forall (h : Surjective f) {p : β → Prop} : (∀ y, p y) ↔ ∀ x, p (f x) :=
  ⟨fun k x => k _, fun k y => (h y).elim fun x e => e ▸ k x⟩
theorem injective_id : Injective (@id α) := fun _ _ => id
theorem bijective_id : Bijective (@id α) := ⟨injective_id, fun a => ⟨a, rfl⟩⟩
/-- `g` undoes `f`. -/
def LeftInverse (g : β → α) (f : α → β) : Prop := ∀ x, g (f x) = x
/-- `f` undoes `g`. -/
def RightInverse (g : β → α) (f : α → β) : Prop := LeftInverse f g
/-- `f` undoes itself. -/
def Involutive {α : Sort u} (f : α → α) : Prop := ∀ x, f (f x) = x
theorem LeftInverse.injective {g : β → α} (h : LeftInverse g f) : Injective f :=
  fun a b e => (h a).symm.trans ((congrArg g e).trans (h b))
theorem LeftInverse.surjective {g : β → α} (h : LeftInverse g f) : Surjective g := fun a => ⟨f a, h a⟩
theorem RightInverse.surjective {g : β → α} (h : RightInverse g f) : Surjective f := fun b => ⟨g b, h b⟩
theorem RightInverse.injective {g : β → α} (h : RightInverse g f) : Injective g := LeftInverse.injective h
theorem Involutive.injective {f : α → α} (h : Involutive f) : Injective f := LeftInverse.injective h
theorem Involutive.surjective {f : α → α} (h : Involutive f) : Surjective f := fun a => ⟨f a, h a⟩
theorem Involutive.bijective {f : α → α} (h : Involutive f) : Bijective f := ⟨h.injective, h.surjective⟩
theorem bijective_iff_has_inverse : Bijective f ↔ ∃ g, LeftInverse g f ∧ RightInverse g f :=
  ⟨fun h => ⟨fun b => (h.2 b).choose, fun a => h.1 (h.2 (f a)).choose_spec, fun b => (h.2 b).choose_spec⟩,
    fun ⟨_, h, k⟩ => ⟨h.injective, k.surjective⟩⟩
end Function
namespace Equiv
variable {α : Sort u} {β : Sort v} {γ : Sort w}
protected def refl (α : Sort u) : Equiv α α := ⟨id, id, fun _ => rfl, fun _ => rfl⟩
protected def trans (e : Equiv α β) (f : Equiv β γ) : Equiv α γ :=
  ⟨fun x => f.toFun (e.toFun x), fun y => e.invFun (f.invFun y), fun x => by rw [f.left_inv, e.left_inv],
    fun y => by rw [e.right_inv, f.right_inv]⟩
theorem injective (e : Equiv α β) : Function.Injective e.toFun := Function.LeftInverse.injective e.left_inv
theorem surjective (e : Equiv α β) : Function.Surjective e.toFun := fun b => ⟨e.invFun b, e.right_inv b⟩
theorem bijective (e : Equiv α β) : Function.Bijective e.toFun := ⟨e.injective, e.surjective⟩
theorem apply_eq_iff_eq (e : Equiv α β) {x y : α} : e.toFun x = e.toFun y ↔ x = y := e.injective.eq_iff
attribute [simp] apply_eq_iff_eq
theorem symm_apply_eq (e : Equiv α β) {x : β} {y : α} : e.symm.toFun x = y ↔ x = e.toFun y :=
  ⟨fun h => by rw [← h, apply_symm_apply], fun h => by rw [h, symm_apply_apply]⟩
theorem eq_symm_apply (e : Equiv α β) {x : β} {y : α} : y = e.symm.toFun x ↔ e.toFun y = x := by
  rw [Eq.comm, symm_apply_eq, Eq.comm]
theorem apply_eq_iff_eq_symm_apply {x : α} {y : β} (e : Equiv α β) : e.toFun x = y ↔ x = e.symm.toFun y :=
  (eq_symm_apply e).symm
@[simp] theorem symm_symm (e : Equiv α β) : e.symm.symm = e := rfl
@[simp] theorem coe_fn_mk (f : α → β) (g : β → α) (l : ∀ x, g (f x) = x) (r : ∀ x, f (g x) = x) :
    (Equiv.mk f g l r).toFun = f :=
  rfl
@[simp] theorem coe_fn_symm_mk (f : α → β) (g : β → α) (l : ∀ x, g (f x) = x) (r : ∀ x, f (g x) = x) :
    (Equiv.mk f g l r).symm.toFun = g := rfl
theorem toFun_as_coe (e : Equiv α β) : e.toFun = e.toFun := rfl
@[simp] theorem invFun_as_coe (e : Equiv α β) : e.invFun = e.symm.toFun := rfl
theorem leftInverse_symm (e : Equiv α β) : Function.LeftInverse e.symm.toFun e.toFun := e.left_inv
theorem rightInverse_symm (e : Equiv α β) : Function.RightInverse e.symm.toFun e.toFun := e.right_inv
protected theorem ext {e f : Equiv α β} (h : ∀ x, e.toFun x = f.toFun x) : e = f := by
  obtain ⟨a, b, l, r⟩ := e; obtain ⟨c, d, l', r'⟩ := f
  have k : a = c := funext h
  subst k
  have k : b = d := funext fun y => by rw [← r' y, l, l']
  subst k
  rfl
/-- The bijection that a bijective function is. -/
noncomputable def ofBijective (f : α → β) (h : Function.Bijective f) : Equiv α β :=
  ⟨f, fun b => (h.2 b).choose, fun a => h.1 (h.2 (f a)).choose_spec, fun b => (h.2 b).choose_spec⟩
/-- Bijections of a type with itself. -/
abbrev Perm (α : Sort u) := Equiv α α
end Equiv
section
variable {α : Type u} {β : Type v} [LE α] [LT α] [LE β] [LT β] {f : α → β} {s : Set α}
/-- `f` preserves `≤`. -/
def Monotone (f : α → β) : Prop := ∀ ⦃a b⦄, a ≤ b → f a ≤ f b
/-- `f` reverses `≤`. -/
def Antitone (f : α → β) : Prop := ∀ ⦃a b⦄, a ≤ b → f b ≤ f a
/-- `f` preserves `<`. -/
def StrictMono (f : α → β) : Prop := ∀ ⦃a b⦄, a < b → f a < f b
/-- `f` reverses `<`. -/
def StrictAnti (f : α → β) : Prop := ∀ ⦃a b⦄, a < b → f b < f a
/-- `f` preserves `≤` on `s`. -/
def MonotoneOn (f : α → β) (s : Set α) : Prop := ∀ ⦃a⦄, a ∈ s → ∀ ⦃b⦄, b ∈ s → a ≤ b → f a ≤ f b
/-- `f` reverses `≤` on `s`. -/
def AntitoneOn (f : α → β) (s : Set α) : Prop := ∀ ⦃a⦄, a ∈ s → ∀ ⦃b⦄, b ∈ s → a ≤ b → f b ≤ f a
/-- `f` preserves `<` on `s`. -/
def StrictMonoOn (f : α → β) (s : Set α) : Prop := ∀ ⦃a⦄, a ∈ s → ∀ ⦃b⦄, b ∈ s → a < b → f a < f b
/-- `f` reverses `<` on `s`. -/
def StrictAntiOn (f : α → β) (s : Set α) : Prop := ∀ ⦃a⦄, a ∈ s → ∀ ⦃b⦄, b ∈ s → a < b → f b < f a
theorem Monotone.imp (h : Monotone f) {a b : α} (k : a ≤ b) : f a ≤ f b := h k
variable [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [Std.IsLinearOrder β] [Std.LawfulOrderLT β] {a b : α}
theorem StrictMono.monotone (h : StrictMono f) : Monotone f :=
  fun a b k => (lt_or_eq_of_le k).elim (fun l => le_of_lt (h l)) fun e => e ▸ le_refl _
theorem StrictMono.lt_iff_lt (h : StrictMono f) : f a < f b ↔ a < b :=
  ⟨fun k => lt_of_not_ge fun l => not_le_of_gt k (h.monotone l), fun k => h k⟩
theorem StrictMono.le_iff_le (h : StrictMono f) : f a ≤ f b ↔ a ≤ b := by rw [← not_lt, h.lt_iff_lt, not_lt]
theorem StrictMono.injective (h : StrictMono f) : Function.Injective f :=
  fun a b e => le_antisymm (h.le_iff_le.mp (le_of_eq e)) (h.le_iff_le.mp (ge_of_eq e))
theorem StrictAnti.injective (h : StrictAnti f) : Function.Injective f := fun a b e =>
  Classical.byContradiction fun n => (lt_or_gt_of_ne n).elim (fun k => ne_of_gt (h k) e) fun k => ne_of_lt (h k) e
theorem StrictMonoOn.le_iff_le (h : StrictMonoOn f s) (ha : a ∈ s) (hb : b ∈ s) : f a ≤ f b ↔ a ≤ b :=
  ⟨fun k => le_of_not_gt fun l => not_le_of_gt (h hb ha l) k,
    fun k => (lt_or_eq_of_le k).elim (fun l => le_of_lt (h ha hb l)) fun e => e ▸ le_refl _⟩
theorem StrictMonoOn.lt_iff_lt (h : StrictMonoOn f s) (ha : a ∈ s) (hb : b ∈ s) : f a < f b ↔ a < b := by
  rw [← not_le, h.le_iff_le hb ha, not_le]
theorem StrictMonoOn.injOn (h : StrictMonoOn f s) ⦃a : α⦄ (ha : a ∈ s) ⦃b : α⦄ (hb : b ∈ s) (e : f a = f b) : a = b :=
  le_antisymm ((h.le_iff_le ha hb).mp (le_of_eq e)) ((h.le_iff_le hb ha).mp (ge_of_eq e))
theorem monotone_nat_of_le_succ {f : Nat → α} (h : ∀ n, f n ≤ f (n + 1)) : Monotone f := fun a b k => by
  induction k with
  | refl => exact le_refl _
  | step _ ih => exact le_trans ih (h _)
theorem antitone_nat_of_succ_le {f : Nat → α} (h : ∀ n, f (n + 1) ≤ f n) : Antitone f := fun a b k => by
  induction k with
  | refl => exact le_refl _
  | step _ ih => exact le_trans (h _) ih
theorem strictMono_nat_of_lt_succ {f : Nat → α} (h : ∀ n, f n < f (n + 1)) : StrictMono f := fun a b k => by
  induction k with
  | refl => exact h a
  | step _ ih => exact lt_trans ih (h _)
end
