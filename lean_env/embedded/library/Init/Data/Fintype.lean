prelude
import Init.Algebra.SumOrder
import Init.Data.Function
/-! Finite types: the set of all members, its cardinality, quantifiers over all members; `Fin n`. -/
set_option linter.all false
set_option autoImplicit false
universe u v
/-- All members of a finite type. -/
noncomputable def Finset.univ {α : Type u} [i : Fintype α] : Finset α := i.elems
section
variable {α : Type u} [Fintype α]
@[simp] theorem Finset.mem_univ (x : α) : x ∈ (Finset.univ : Finset α) := Fintype.complete x
@[simp] theorem Finset.subset_univ (s : Finset α) : s ⊆ Finset.univ := fun x _ => Finset.mem_univ x
theorem Finset.eq_univ_iff_forall {s : Finset α} : s = Finset.univ ↔ ∀ x, x ∈ s :=
  ⟨fun h x => h ▸ Finset.mem_univ x, fun h => Finset.ext fun x => iff_of_true (h x) (Finset.mem_univ x)⟩
noncomputable instance Fintype.decidableForallFintype {p : α → Prop} [DecidablePred p] : Decidable (∀ x, p x) :=
  decidable_of_iff (∀ x, x ∈ (Finset.univ : Finset α) → p x) ⟨fun h x => h x (Finset.mem_univ x), fun h x _ => h x⟩
noncomputable instance Fintype.decidableExistsFintype {p : α → Prop} [DecidablePred p] : Decidable (∃ x, p x) :=
  decidable_of_iff (∃ x, x ∈ (Finset.univ : Finset α) ∧ p x)
    ⟨fun ⟨x, _, h⟩ => ⟨x, h⟩, fun ⟨x, h⟩ => ⟨x, Finset.mem_univ x, h⟩⟩
/-- Number of members of a finite type. -/
noncomputable def Fintype.card (α : Type u) [Fintype α] : Nat := Finset.card (Finset.univ : Finset α)
theorem Finset.card_univ : Finset.card (Finset.univ : Finset α) = Fintype.card α := rfl
end
theorem Finset.mem_values {α : Type u} {p : α → Prop} {s : Finset (Subtype p)} {a : α} : a ∈ s.values ↔ ∃ h :
    p a, ⟨a, h⟩ ∈ s :=
  by
  refine Quot.ind (β := fun s : Finset (Subtype p) => a ∈ s.values ↔ ∃ h : p a, Subtype.mk a h ∈ s) (fun l => ?_) s
  refine Iff.trans List.mem_map' ?_
  exact ⟨fun ⟨⟨x, h⟩, m, e⟩ => by cases e; exact ⟨h, m⟩, fun ⟨h, m⟩ => ⟨⟨a, h⟩, m, rfl⟩⟩
@[simp] theorem Set.mem_toFinset {α : Type u} {s : Set α} [Fintype (Set.Elem s)] {a : α} : a ∈ s.toFinset ↔ a ∈ s :=
  Finset.mem_values.trans ⟨fun ⟨h, _⟩ => h, fun h => ⟨h, Fintype.complete _⟩⟩
theorem Set.toFinset_card {α : Type u} (s : Set α) [i : Fintype (Set.Elem s)] :
    s.toFinset.card = Fintype.card (Set.Elem s) :=
  by
  refine (Finset.sum_bij (f := fun _ => 1) (g := fun _ => 1) (s := (Finset.univ : Finset (Set.Elem s))) (t := s.toFinset)
    (fun a _ => a.val) (fun a _ => Set.mem_toFinset.mpr a.property) (fun a _ b _ e => Subtype.ext e)
    (fun b h => ⟨⟨b, Set.mem_toFinset.mp h⟩, Finset.mem_univ _, rfl⟩) (fun _ _ => rfl)).symm
/-- The natural numbers below `n`. -/
structure Fin (n : Nat) where
  /-- the number -/
  val : Nat
  isLt : val < n
namespace Fin
variable {n : Nat}
instance : CoeOut (Fin n) Nat := ⟨Fin.val⟩
attribute [coe] Fin.val
protected theorem ext {a b : Fin n} (h : a.val = b.val) : a = b := by cases a; cases b; cases h; rfl
protected theorem ext_iff {a b : Fin n} : a = b ↔ a.val = b.val := ⟨fun h => h ▸ rfl, Fin.ext⟩
theorem is_lt (a : Fin n) : a.val < n := a.isLt
instance : DecidableEq (Fin n) := fun a b => decidable_of_iff (a.val = b.val) ⟨Fin.ext, fun h => h ▸ rfl⟩
instance : LE (Fin n) := ⟨fun a b => a.val ≤ b.val⟩
instance : LT (Fin n) := ⟨fun a b => a.val < b.val⟩
instance (a b : Fin n) : Decidable (a ≤ b) := Nat.decLe _ _
instance (a b : Fin n) : Decidable (a < b) := Nat.decLt _ _
/-- `k` modulo `n + 1`. -/
protected def ofNat (n k : Nat) : Fin (n + 1) := ⟨k % (n + 1), Nat.mod_lt k (Nat.zero_lt_succ n)⟩
instance instOfNat {n k : Nat} : OfNat (Fin (n + 1)) k := ⟨Fin.ofNat n k⟩
/-- The members of `Fin n` below `k`, downwards. -/
def below (n : Nat) : (k : Nat) → k ≤ n → List (Fin n)
  | 0, _ => []
  | k+1, h => ⟨k, h⟩ :: below n k (Nat.le_of_lt h)
theorem mem_below {a : Fin n} : {k : Nat} → {h : k ≤ n} → (a ∈ below n k h ↔ a.val < k)
  | 0, _ => ⟨fun m => absurd m List.not_mem_nil, fun m => absurd m (Nat.not_lt_zero _)⟩
  | k+1, h => by
    refine List.mem_cons.trans ?_
    rw [mem_below, Fin.ext_iff]
    show a.val = k ∨ a.val < k ↔ a.val < k + 1
    omega
theorem nodup_below : {k : Nat} → {h : k ≤ n} → List.Nodup (below n k h)
  | 0, _ => trivial
  | _+1, _ => ⟨fun m => Nat.lt_irrefl _ (mem_below.mp m), nodup_below⟩
instance : Fintype (Fin n) := ⟨.ofList (below n n (Nat.le_refl n)) nodup_below, fun a => mem_below.mpr a.isLt⟩
end Fin
