"""Names of Lean's compiled parsers that the library binds. Tables only, no logic.

Left out are the ASCII forms `>=` and `<=`, since `≥` and `≤` already accept them and both together are ambiguous, and
array literals and `∎`, whose elaborators need what the library does not have.
"""


def _words(text: str) -> list[str]:
    return text.split()


TACTIC_PARTS = _words("""
    location locationHyp locationType locationWildcard config configItem posConfigItem negConfigItem
    valConfigItem optConfig rwRule rwRuleSeq simpArg simpArgs simpErase simpLemma simpPost simpPre simpStar
    dsimpArg dsimpArgs simpAllKind dsimpKind simpTraceArgsRest simpAllTraceArgsRest dsimpTraceArgsRest
    discharger elimTarget inductionAlt inductionAltLHS inductionAlts generalizeArg caseArg rcasesPatLo
    rcasesPatMed simpaArgsRest simpaUsingBangArgsRest SolveByElim.arg SolveByElim.args SolveByElim.erase
    SolveByElim.star SolveByElim.using_ Conv.occs Conv.occsIndexed Conv.occsWildcard Conv.enterArg
    Conv.enterPattern Conv.argArg Conv.convSeq Conv.convSeq1Indented Conv.convSeqBracketed
""")
"""Parsers in `Lean.Parser.Tactic` that tactics refer to and that belong to no category."""

TERM_PARTS = _words("""
    Lean.binderIdent Lean.explicitBinders Lean.bracketedExplicitBinders Lean.unbracketedExplicitBinders
    Lean.cdotTk Lean.calcSteps Lean.calcStep Lean.calcFirstStep
""")
"""Parsers that terms refer to and that belong to no category."""

BUILTIN_TACTIC_PARTS = _words("""
    tacticSeq tacticSeq1Indented tacticSeqBracketed tacticSeqIndentGt matchRhs matchAlts
""")
"""Built-in parsers (`Parser`, not `ParserDescr`) in `Lean.Parser.Tactic` that others refer to."""

BUILTIN_TERM_PARTS = _words("""
    letDecl sufficesDecl showRhs fromTerm byTactic letRecDecls typeSpec hole syntheticHole ident binderIdent
    motive matchDiscr generalizingParam letConfig funBinder letIdDecl namedPattern letOpts anonymousCtor optType
    structInstField structInst app paren letEqnsDecl trailing_parser binderTactic binderDefault instBinder letId
""")
"""Built-in parsers in `Lean.Parser.Term` that others refer to."""

BUILTIN_COMMAND_PARTS = ["openDecl", "docComment", "commentBody"]
"""Built-in parsers in `Lean.Parser.Command` that others refer to."""

TACTICS = _words("""
    intro intros exact refine refine' apply assumption contradiction constructor cases induction rename renameI
    revert clear subst substVars skip done traceState traceMessage fail failIfSuccess first focus allGoals
    anyGoals case case' rotateLeft rotateRight exposeNames change generalize specialize rwSeq rewriteSeq rwa
    rwaAt rwaAtLegacyLocation injection injections split left right congr unfold delta symm simp simpAll dsimp
    simpa simpTrace simpAllTrace decide nativeDecide obtain rcases rintro show replace withReducible
    withReducibleAndInstances withUnfoldingAll eqRefl applyRfl acRfl omega repeat' repeat1' falseOrByContra
    classical solveByElim applyAssumption applyRules exact? apply? showTerm tacticAdmit tacticAnd_intros
    tacticExfalso tacticExists_,, tacticHave__ tacticHave' tacticHaveI__ tacticLet__ tacticLet'__ tacticLetI__
    tacticNofun tacticNomatch_,, tacticRefine_lift_ tacticRefine_lift'_ tacticRepeat_ tacticRfl tacticRfl'
    tacticSorry tacticStop_ tacticSuffices_ tacticTrivial tacticTry_ tacticUnhygienic_ tactic_<;>_ tacticIterate____
    tacticNext_=>_ tacticInfer_instance tacticErw___ tacIfThenElse tacDepIfThenElse paren sleep letrec extractLets
    liftLets clearValue as_aux_lemma funInduction funCases Conv.conv
""")
"""Tactics in `Lean.Parser.Tactic`."""

OTHER_TACTICS = _words("""
    Lean.cdot Lean.calcTactic tacticFunext___ tacticBy_cases_:_ tacticDecreasing_with_ tacticDecreasing_tactic
    tacticDecreasing_trivial tacticSimp_wf tacticClean_wf tacticDecreasing_trivial_pre_omega tacticGet_elem_tactic
    tacticGet_elem_tactic_extensible Lean.Elab.Tactic.Ext.ext Lean.solveTactic
""")
"""Tactics in other namespaces."""

NAMED_TERMS = ["boolIfThenElse", "termDepIfThenElse", "termExists_,_", "termIfLet", "termIfThenElse"]
"""Terms whose names do not begin with a symbol."""

TERMS_LEFT_OUT = ["term_>=_", "term_<=_", "term_∎", "term∎", "term%[_|_]", "term#[_,]"]

OTHER_TERMS = _words("""
    coeNotation coeSortNotation coeFunNotation Lean.calc Lean.term∀__,_ Lean.term∃__,_
    Lean.termSatisfies_binder_pred%__
""")

SYNTAX_ITEMS = ["stx_*", "stx_+", "stx_,*", "stx_,*,?", "stx_,+", "stx_,+,?", "stx_<|>_", "stx_?", "stx!_"]
PRECEDENCES = ["precArg", "precLead", "precMax", "precMin", "precMin1", "prec(_)"]
PRIORITIES = ["prioDefault", "prioHigh", "prioLow", "prioMid", "prio(_)"]
CASE_PATTERNS = ["clear", "explicit", "ignore", "one", "paren", "tuple"]
"""Patterns in `Lean.Parser.Tactic.rcasesPat`."""
INTRO_PATTERNS = ["binder", "one"]
"""Patterns in `Lean.Parser.Tactic.rintroPat`."""
ATTRIBUTES = ["simp", "simprocAttr", "ext", "norm_cast"]
"""Attributes in `Lean.Parser.Attr`."""

UNEXPANDED = _words("""
    And Or Not Iff Eq Ne HAdd.hAdd HMul.hMul HSub.hSub HDiv.hDiv HMod.hMod HPow.hPow LE.le LT.lt GE.ge GT.gt
    HAppend.hAppend BEq.beq Bool.and Bool.or Bool.not List.cons Membership.mem Prod PProd Dvd.dvd Function.comp
    HEq bne Neg.neg HasSubset.Subset EmptyCollection.emptyCollection Union.union Inter.inter
""")
"""Constants that the notation of Lean's core prints."""

NAMED_UNEXPANDERS = {
    "Exists": "unexpandExists",
    "List.cons": "unexpandListCons",
    "List.nil": "unexpandListNil",
    "Prod.mk": "unexpandProdMk",
    "Sigma": "unexpandSigma",
    "Subtype": "unexpandSubtype",
    "Unit": "unexpandUnit",
    "ite": "unexpandIte",
}
"""Printers of such constants that have a name of their own."""
