prelude
import Init.Sets
/-! Bounded quantifiers are decidable: over the members of a finite set and over natural numbers between bounds. -/
set_option autoImplicit false
universe u
/-- A proposition is decidable if an equivalent one is. -/
def decidable_of_iff {b : Prop} (a : Prop) (h : a ↔ b) [d : Decidable a] : Decidable b := match d with
  | isTrue k => isTrue (h.mp k)
  | isFalse k => isFalse (fun l => k (h.mpr l))
/-- Whether all members of a list have a property. -/
def List.allHave {α : Type u} (p : α → Prop) [d : DecidablePred p] : List α → Bool
  | [] => true
  | a :: l => Bool.and (decide (p a)) (allHave p l)
section
variable {α : Type u} {p : α → Prop} [d : DecidablePred p]
theorem List.allHave_iff : (l : List α) → (List.allHave p l = true ↔ ∀ x, x ∈ l → p x)
  | [] => ⟨fun _ _ k => absurd k List.not_mem_nil, fun _ => rfl⟩
  | a :: l => by
    show Bool.and (decide (p a)) (List.allHave p l) = true ↔ _
    have ih := List.allHave_iff l
    by_cases h : p a
    · rw [decide_eq_true h]
      refine (show Bool.and true (List.allHave p l) = true ↔ List.allHave p l = true from Iff.rfl).trans (ih.trans ?_)
      exact ⟨fun k x m => (List.mem_cons.mp m).elim (fun e => e ▸ h) (k x), fun k x m => k x (List.mem_cons.mpr (.inr m))⟩
    · rw [decide_eq_false h]
      exact ⟨fun (k : false = true) => Bool.noConfusion k, fun k => absurd (k a (List.mem_cons.mpr (.inl rfl))) h⟩
theorem Bool.eq_of_iff {a b : Bool} (h : a = true ↔ b = true) : a = b := match a, b, h with
  | true, true, _ => rfl
  | false, false, _ => rfl
  | true, false, h => (h.mp rfl).symm
  | false, true, h => h.mpr rfl
/-- Whether all members of a finite set have a property. -/
noncomputable def Finset.allHave (p : α → Prop) [DecidablePred p] (s : Finset α) : Bool :=
  Quot.lift (fun l => List.allHave p l.val) (fun l l' h => by
    have e : (List.allHave p l.val = true) = (List.allHave p l'.val = true) :=
      propext ((List.allHave_iff _).trans (Iff.trans ⟨fun k x m => k x ((h x).mpr m), fun k x m =>
          k x ((h x).mp m)⟩ (List.allHave_iff _).symm))
    exact Bool.eq_of_iff (Iff.of_eq e)) s
theorem Finset.allHave_iff (s : Finset α) : Finset.allHave p s = true ↔ ∀ x, x ∈ s → p x :=
  Quot.ind (β := fun s => Finset.allHave p s = true ↔ ∀ x, Finset.Mem s x → p x) (fun l => List.allHave_iff l.val) s
noncomputable instance Finset.decidableDforallFinset (s : Finset α) : Decidable (∀ x, x ∈ s → p x) :=
  decidable_of_iff _ (Finset.allHave_iff s)
noncomputable instance Finset.decidableExistsAndFinset (s : Finset α) : Decidable (∃ x, x ∈ s ∧ p x) :=
  decidable_of_iff (¬ ∀ x, x ∈ s → ¬ p x)
    ⟨fun h => Classical.byContradiction fun n => h fun x m k => n ⟨x, m, k⟩, fun ⟨x, m, k⟩ h => h x m k⟩
end
namespace Nat
variable {p : Nat → Prop} [d : DecidablePred p]
instance decidableBallLE (n : Nat) : Decidable (∀ m, m ≤ n → p m) :=
  decidable_of_iff (∀ m, m < n + 1 → p m) ⟨fun h m k => h m (Nat.succ_le_succ k), fun h m k =>
      h m (Nat.le_of_succ_le_succ k)⟩
instance decidableExistsLT (n : Nat) : Decidable (∃ m, m < n ∧ p m) :=
  decidable_of_iff (¬ ∀ m, m < n → ¬ p m)
    ⟨fun h => Classical.byContradiction fun c => h fun x m k => c ⟨x, m, k⟩, fun ⟨x, m, k⟩ h => h x m k⟩
instance decidableExistsLE (n : Nat) : Decidable (∃ m, m ≤ n ∧ p m) :=
  decidable_of_iff (∃ m, m < n + 1 ∧ p m)
    ⟨fun ⟨m, k, h⟩ => ⟨m, Nat.le_of_succ_le_succ k, h⟩, fun ⟨m, k, h⟩ => ⟨m, Nat.succ_le_succ k, h⟩⟩
instance decidableLoHi (lo hi : Nat) : Decidable (∀ m, lo ≤ m → m < hi → p m) :=
  decidable_of_iff (∀ m, m < hi → lo ≤ m → p m) ⟨fun h m k l => h m l k, fun h m k l => h m l k⟩
instance decidableLoHiLe (lo hi : Nat) : Decidable (∀ m, lo ≤ m → m ≤ hi → p m) :=
  decidable_of_iff (∀ m, m ≤ hi → lo ≤ m → p m) ⟨fun h m k l => h m l k, fun h m k l => h m l k⟩
end Nat
