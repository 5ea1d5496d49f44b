prelude
import Init.Tactic.Run
/-! Pieces of the grammar of Mathlib's tactics: a word, `at …`, lists of terms and of `simp`'s arguments. -/
set_option linter.all false
set_option autoImplicit false
open Lean
namespace MathNotation
def word (kind : Name) (token : String) : ParserDescr := .node kind 1024 (.nonReservedSymbol token false)
def either (p q : ParserDescr) : ParserDescr := .binary `orelse p q
/-- `at h₁ h₂ ⊢`, or nothing. -/
def place : ParserDescr :=
  .unary `optional (seq (.symbol " at ") (.unary `many1
    (seq (.const `colGt) (either (.const `ident) (either (.symbol "*") (.symbol "⊢"))))))
def simpItem : ParserDescr :=
  either (.symbol "*") (either (seq (.symbol "-") (.const `ident))
    (seq (.unary `optional (either (.symbol "← ") (.symbol "↓"))) (.cat `term 0)))
def simpItems : ParserDescr :=
  .unary `optional (seq (.symbol " [") (seq (.sepBy simpItem "," (.symbol ", ") true) (.symbol "]")))
/-- `token`, `only`, `[…]`, `at …`. -/
def simpLike (kind : Name) (token : String) : ParserDescr :=
  .node kind 1024 (seq (.nonReservedSymbol token false) (seq (.unary `optional (.nonReservedSymbol " only" false)) (seq simpItems place)))
def terms (kind : Name) (token : String) : ParserDescr :=
  .node kind 1024 (seq (.nonReservedSymbol token false) (.sepBy1 (.cat `term 0) "," (.symbol ", ") false))
/-- `token at …`. -/
def located (kind : Name) (token : String) : ParserDescr := .node kind 1024 (seq (.nonReservedSymbol token false) place)
end MathNotation
