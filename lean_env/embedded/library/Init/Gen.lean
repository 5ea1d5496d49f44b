prelude
import Init.Base
/-! Lean's own syntax and macros, bound to the symbols compiled into `libleanshared.so`. Written by `python -m lean_env.embedded.bindings`. -/
set_option linter.all false
declare_syntax_cat rcasesPat
declare_syntax_cat rintroPat
declare_syntax_cat conv (behavior := both)
declare_syntax_cat binderPred
@[extern "x"] opaque Lean.Parser.Tactic.location : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.locationHyp : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.locationType : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.locationWildcard : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.config : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.configItem : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.posConfigItem : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.negConfigItem : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.valConfigItem : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.optConfig : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.rwRule : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.rwRuleSeq : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.simpArg : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.simpArgs : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.simpErase : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.simpLemma : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.simpPost : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.simpPre : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.simpStar : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.dsimpArg : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.dsimpArgs : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.simpAllKind : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.dsimpKind : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.simpTraceArgsRest : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.simpAllTraceArgsRest : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.dsimpTraceArgsRest : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.discharger : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.elimTarget : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.inductionAlt : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.inductionAltLHS : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.inductionAlts : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.generalizeArg : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.caseArg : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.rcasesPatLo : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.rcasesPatMed : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.simpaArgsRest : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.simpaUsingBangArgsRest : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.SolveByElim.arg : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.SolveByElim.args : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.SolveByElim.erase : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.SolveByElim.star : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.SolveByElim.using_ : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.occs : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.occsIndexed : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.occsWildcard : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.enterArg : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.enterPattern : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.argArg : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.convSeq : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.convSeq1Indented : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.convSeqBracketed : Lean.ParserDescr
@[extern "x"] opaque Lean.binderIdent : Lean.ParserDescr
@[extern "x"] opaque Lean.explicitBinders : Lean.ParserDescr
@[extern "x"] opaque Lean.bracketedExplicitBinders : Lean.ParserDescr
@[extern "x"] opaque Lean.unbracketedExplicitBinders : Lean.ParserDescr
@[extern "x"] opaque Lean.cdotTk : Lean.ParserDescr
@[extern "x"] opaque Lean.calcSteps : Lean.ParserDescr
@[extern "x"] opaque Lean.calcStep : Lean.ParserDescr
@[extern "x"] opaque Lean.calcFirstStep : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.tacticSeq : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Tactic.tacticSeq1Indented : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Tactic.tacticSeqBracketed : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Tactic.tacticSeqIndentGt : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Tactic.matchRhs : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Tactic.matchAlts : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.letDecl : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.sufficesDecl : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.showRhs : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.fromTerm : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.byTactic : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.letRecDecls : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.typeSpec : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.hole : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.syntheticHole : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.ident : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.binderIdent : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.motive : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.matchDiscr : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.generalizingParam : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.letConfig : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.funBinder : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.letIdDecl : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.namedPattern : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.letOpts : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.anonymousCtor : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.optType : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.structInstField : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.structInst : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.app : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.paren : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.letEqnsDecl : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.trailing_parser : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.binderTactic : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.binderDefault : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.instBinder : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Term.letId : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Command.openDecl : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Command.docComment : Lean.Parser.Parser
@[extern "x"] opaque Lean.Parser.Command.commentBody : Lean.Parser.Parser
@[extern "x"] opaque precArg : Lean.ParserDescr
@[extern "x"] opaque precLead : Lean.ParserDescr
@[extern "x"] opaque precMax : Lean.ParserDescr
@[extern "x"] opaque precMin : Lean.ParserDescr
@[extern "x"] opaque precMin1 : Lean.ParserDescr
@[extern "x"] opaque «prec(_)» : Lean.ParserDescr
@[extern "x"] opaque prioDefault : Lean.ParserDescr
@[extern "x"] opaque prioHigh : Lean.ParserDescr
@[extern "x"] opaque prioLow : Lean.ParserDescr
@[extern "x"] opaque prioMid : Lean.ParserDescr
@[extern "x"] opaque «prio(_)» : Lean.ParserDescr
@[extern "x"] opaque «stx_*» : Lean.TrailingParserDescr
@[extern "x"] opaque «stx_+» : Lean.TrailingParserDescr
@[extern "x"] opaque «stx_,*» : Lean.TrailingParserDescr
@[extern "x"] opaque «stx_,*,?» : Lean.TrailingParserDescr
@[extern "x"] opaque «stx_,+» : Lean.TrailingParserDescr
@[extern "x"] opaque «stx_,+,?» : Lean.TrailingParserDescr
@[extern "x"] opaque «stx_<|>_» : Lean.TrailingParserDescr
@[extern "x"] opaque stx_? : Lean.TrailingParserDescr
@[extern "x"] opaque stx!_ : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.rcasesPat.clear : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.rcasesPat.explicit : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.rcasesPat.ignore : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.rcasesPat.one : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.rcasesPat.paren : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.rcasesPat.tuple : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.rintroPat.binder : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.rintroPat.one : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Attr.simp : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Attr.simprocAttr : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Attr.ext : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Attr.norm_cast : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.intro : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.intros : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.exact : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.refine : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.refine' : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.apply : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.assumption : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.contradiction : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.constructor : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.cases : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.induction : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.rename : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.renameI : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.revert : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.clear : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.subst : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.substVars : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.skip : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.done : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.traceState : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.traceMessage : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.fail : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.failIfSuccess : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.first : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.focus : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.allGoals : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.anyGoals : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.case : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.case' : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.rotateLeft : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.rotateRight : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.exposeNames : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.change : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.generalize : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.specialize : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.rwSeq : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.rewriteSeq : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.rwa : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.rwaAt : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.rwaAtLegacyLocation : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.injection : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.injections : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.split : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.left : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.right : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.congr : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.unfold : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.delta : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.symm : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.simp : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.simpAll : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.dsimp : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.simpa : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.simpTrace : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.simpAllTrace : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.decide : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.nativeDecide : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.obtain : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.rcases : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.rintro : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.show : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.replace : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.withReducible : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.withReducibleAndInstances : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.withUnfoldingAll : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.eqRefl : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.applyRfl : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.acRfl : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.omega : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.repeat' : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.repeat1' : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.falseOrByContra : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.classical : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.solveByElim : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.applyAssumption : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.applyRules : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.exact? : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.apply? : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.showTerm : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.tacticAdmit : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.tacticAnd_intros : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.tacticExfalso : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.«tacticExists_,,» : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.tacticHave__ : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.tacticHave' : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.tacticHaveI__ : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.tacticLet__ : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.tacticLet'__ : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.tacticLetI__ : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.tacticNofun : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.«tacticNomatch_,,» : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.tacticRefine_lift_ : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.tacticRefine_lift'_ : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.tacticRepeat_ : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.tacticRfl : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.tacticRfl' : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.tacticSorry : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.tacticStop_ : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.tacticSuffices_ : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.tacticTrivial : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.tacticTry_ : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.tacticUnhygienic_ : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.«tactic_<;>_» : Lean.TrailingParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.tacticIterate____ : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.«tacticNext_=>_» : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.tacticInfer_instance : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.tacticErw___ : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.tacIfThenElse : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.tacDepIfThenElse : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.paren : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.sleep : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.letrec : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.extractLets : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.liftLets : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.clearValue : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.as_aux_lemma : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.funInduction : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.funCases : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.conv : Lean.ParserDescr
@[extern "x"] opaque Lean.cdot : Lean.ParserDescr
@[extern "x"] opaque Lean.calcTactic : Lean.ParserDescr
@[extern "x"] opaque tacticFunext___ : Lean.ParserDescr
@[extern "x"] opaque «tacticBy_cases_:_» : Lean.ParserDescr
@[extern "x"] opaque tacticDecreasing_with_ : Lean.ParserDescr
@[extern "x"] opaque tacticDecreasing_tactic : Lean.ParserDescr
@[extern "x"] opaque tacticDecreasing_trivial : Lean.ParserDescr
@[extern "x"] opaque tacticSimp_wf : Lean.ParserDescr
@[extern "x"] opaque tacticClean_wf : Lean.ParserDescr
@[extern "x"] opaque tacticDecreasing_trivial_pre_omega : Lean.ParserDescr
@[extern "x"] opaque tacticGet_elem_tactic : Lean.ParserDescr
@[extern "x"] opaque tacticGet_elem_tactic_extensible : Lean.ParserDescr
@[extern "x"] opaque Lean.Elab.Tactic.Ext.ext : Lean.ParserDescr
@[extern "x"] opaque Lean.solveTactic : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.allGoals : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.anyGoals : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.arg : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.case : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.case' : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.cbv : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.change : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.clear : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.congr : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.convApply_ : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.convArgs : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.convConvSeq : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.convDone : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.convErw__ : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.convIntro___ : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.convLeft : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.«convNext__=>_» : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.convRepeat_ : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.convRfl : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.convRight : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.convRw__ : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.convTactic : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.convTrace_state : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.convTry_ : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.«conv_<;>_» : Lean.TrailingParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.«conv·_» : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.delta : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.dsimp : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.dsimpTrace : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.enter : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.ext : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.extractLets : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.failIfSuccess : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.first : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.focus : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.fun : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.letToHave : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.lhs : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.liftLets : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.nestedConv : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.nestedTactic : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.nestedTacticCore : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.normCast : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.paren : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.pattern : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.reduce : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.rewrite : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.rhs : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.simp : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.simpMatch : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.simpTrace : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.skip : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.unfold : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.whnf : Lean.ParserDescr
@[extern "x"] opaque Lean.Parser.Tactic.Conv.zeta : Lean.ParserDescr
@[extern "x"] opaque boolIfThenElse : Lean.ParserDescr
@[extern "x"] opaque termDepIfThenElse : Lean.ParserDescr
@[extern "x"] opaque «termExists_,_» : Lean.ParserDescr
@[extern "x"] opaque termIfLet : Lean.ParserDescr
@[extern "x"] opaque termIfThenElse : Lean.ParserDescr
@[extern "x"] opaque «term__[_]» : Lean.TrailingParserDescr
@[extern "x"] opaque «term__[_]_!» : Lean.TrailingParserDescr
@[extern "x"] opaque «term__[_]_?» : Lean.TrailingParserDescr
@[extern "x"] opaque «term__[_]'_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_•_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_⁻¹» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_↔_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_∈_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_∉_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_∘_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_∣_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_∧_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_∨_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_∩_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_∪_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_≈_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_≍_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_≠_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_≤_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_≥_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_⊂_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_⊃_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_⊆_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_⊇_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_⊕_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_⊕'_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_!=_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_$__» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_%_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_&&_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_&&&_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_*_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_*>_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_+_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_++_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_-_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_/_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_::_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_<_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_<$>_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_<&&>_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_<&>_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_<*_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_<*>_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_<->_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_<<<_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_<=<_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_<|_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_<|>_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_<||>_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_=_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_=<<_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_==_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_>_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_>=>_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_>>_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_>>=_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_>>>_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_\_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_^_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_^^^_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_|>_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_||_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_|||_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_×_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_×__1» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_×'_» : Lean.TrailingParserDescr
@[extern "x"] opaque «term_×'__1» : Lean.TrailingParserDescr
@[extern "x"] opaque «termΣ_,_» : Lean.ParserDescr
@[extern "x"] opaque «termΣ'_,_» : Lean.ParserDescr
@[extern "x"] opaque «term‹_›» : Lean.ParserDescr
@[extern "x"] opaque «term∃_,_» : Lean.ParserDescr
@[extern "x"] opaque «term∅» : Lean.ParserDescr
@[extern "x"] opaque term!_ : Lean.ParserDescr
@[extern "x"] opaque «term-_» : Lean.ParserDescr
@[extern "x"] opaque «term[_]» : Lean.ParserDescr
@[extern "x"] opaque «term{_:_//_}» : Lean.ParserDescr
@[extern "x"] opaque «term{_}» : Lean.ParserDescr
@[extern "x"] opaque «term{}» : Lean.ParserDescr
@[extern "x"] opaque «term~~~_» : Lean.ParserDescr
@[extern "x"] opaque «term¬_» : Lean.ParserDescr
@[extern "x"] opaque coeNotation : Lean.ParserDescr
@[extern "x"] opaque coeSortNotation : Lean.ParserDescr
@[extern "x"] opaque coeFunNotation : Lean.ParserDescr
@[extern "x"] opaque Lean.calc : Lean.ParserDescr
@[extern "x"] opaque Lean.«term∀__,_» : Lean.ParserDescr
@[extern "x"] opaque Lean.«term∃__,_» : Lean.ParserDescr
@[extern "x"] opaque Lean.«termSatisfies_binder_pred%__» : Lean.ParserDescr
@[extern "x"] opaque Lean.«binderPred∈_» : Lean.ParserDescr
@[extern "x"] opaque Lean.«binderPred∉_» : Lean.ParserDescr
@[extern "x"] opaque Lean.«binderPred≠_» : Lean.ParserDescr
@[extern "x"] opaque Lean.«binderPred≤_» : Lean.ParserDescr
@[extern "x"] opaque Lean.«binderPred≥_» : Lean.ParserDescr
@[extern "x"] opaque Lean.«binderPred⊂_» : Lean.ParserDescr
@[extern "x"] opaque Lean.«binderPred⊃_» : Lean.ParserDescr
@[extern "x"] opaque Lean.«binderPred⊆_» : Lean.ParserDescr
@[extern "x"] opaque Lean.«binderPred⊇_» : Lean.ParserDescr
@[extern "x"] opaque Lean.«binderPred<_» : Lean.ParserDescr
@[extern "x"] opaque Lean.«binderPred>_» : Lean.ParserDescr
attribute [prec_parser] precArg
attribute [prec_parser] precLead
attribute [prec_parser] precMax
attribute [prec_parser] precMin
attribute [prec_parser] precMin1
attribute [prec_parser] «prec(_)»
attribute [prio_parser] prioDefault
attribute [prio_parser] prioHigh
attribute [prio_parser] prioLow
attribute [prio_parser] prioMid
attribute [prio_parser] «prio(_)»
attribute [stx_parser] «stx_*»
attribute [stx_parser] «stx_+»
attribute [stx_parser] «stx_,*»
attribute [stx_parser] «stx_,*,?»
attribute [stx_parser] «stx_,+»
attribute [stx_parser] «stx_,+,?»
attribute [stx_parser] «stx_<|>_»
attribute [stx_parser] stx_?
attribute [stx_parser] stx!_
attribute [rcasesPat_parser] Lean.Parser.Tactic.rcasesPat.clear
attribute [rcasesPat_parser] Lean.Parser.Tactic.rcasesPat.explicit
attribute [rcasesPat_parser] Lean.Parser.Tactic.rcasesPat.ignore
attribute [rcasesPat_parser] Lean.Parser.Tactic.rcasesPat.one
attribute [rcasesPat_parser] Lean.Parser.Tactic.rcasesPat.paren
attribute [rcasesPat_parser] Lean.Parser.Tactic.rcasesPat.tuple
attribute [rintroPat_parser] Lean.Parser.Tactic.rintroPat.binder
attribute [rintroPat_parser] Lean.Parser.Tactic.rintroPat.one
attribute [attr_parser] Lean.Parser.Attr.simp
attribute [attr_parser] Lean.Parser.Attr.simprocAttr
attribute [attr_parser] Lean.Parser.Attr.ext
attribute [attr_parser] Lean.Parser.Attr.norm_cast
attribute [tactic_parser] Lean.Parser.Tactic.intro
attribute [tactic_parser] Lean.Parser.Tactic.intros
attribute [tactic_parser] Lean.Parser.Tactic.exact
attribute [tactic_parser] Lean.Parser.Tactic.refine
attribute [tactic_parser] Lean.Parser.Tactic.refine'
attribute [tactic_parser] Lean.Parser.Tactic.apply
attribute [tactic_parser] Lean.Parser.Tactic.assumption
attribute [tactic_parser] Lean.Parser.Tactic.contradiction
attribute [tactic_parser] Lean.Parser.Tactic.constructor
attribute [tactic_parser] Lean.Parser.Tactic.cases
attribute [tactic_parser] Lean.Parser.Tactic.induction
attribute [tactic_parser] Lean.Parser.Tactic.rename
attribute [tactic_parser] Lean.Parser.Tactic.renameI
attribute [tactic_parser] Lean.Parser.Tactic.revert
attribute [tactic_parser] Lean.Parser.Tactic.clear
attribute [tactic_parser] Lean.Parser.Tactic.subst
attribute [tactic_parser] Lean.Parser.Tactic.substVars
attribute [tactic_parser] Lean.Parser.Tactic.skip
attribute [tactic_parser] Lean.Parser.Tactic.done
attribute [tactic_parser] Lean.Parser.Tactic.traceState
attribute [tactic_parser] Lean.Parser.Tactic.traceMessage
attribute [tactic_parser] Lean.Parser.Tactic.fail
attribute [tactic_parser] Lean.Parser.Tactic.failIfSuccess
attribute [tactic_parser] Lean.Parser.Tactic.first
attribute [tactic_parser] Lean.Parser.Tactic.focus
attribute [tactic_parser] Lean.Parser.Tactic.allGoals
attribute [tactic_parser] Lean.Parser.Tactic.anyGoals
attribute [tactic_parser] Lean.Parser.Tactic.case
attribute [tactic_parser] Lean.Parser.Tactic.case'
attribute [tactic_parser] Lean.Parser.Tactic.rotateLeft
attribute [tactic_parser] Lean.Parser.Tactic.rotateRight
attribute [tactic_parser] Lean.Parser.Tactic.exposeNames
attribute [tactic_parser] Lean.Parser.Tactic.change
attribute [tactic_parser] Lean.Parser.Tactic.generalize
attribute [tactic_parser] Lean.Parser.Tactic.specialize
attribute [tactic_parser] Lean.Parser.Tactic.rwSeq
attribute [tactic_parser] Lean.Parser.Tactic.rewriteSeq
attribute [tactic_parser] Lean.Parser.Tactic.rwa
attribute [tactic_parser] Lean.Parser.Tactic.rwaAt
attribute [tactic_parser] Lean.Parser.Tactic.rwaAtLegacyLocation
attribute [tactic_parser] Lean.Parser.Tactic.injection
attribute [tactic_parser] Lean.Parser.Tactic.injections
attribute [tactic_parser] Lean.Parser.Tactic.split
attribute [tactic_parser] Lean.Parser.Tactic.left
attribute [tactic_parser] Lean.Parser.Tactic.right
attribute [tactic_parser] Lean.Parser.Tactic.congr
attribute [tactic_parser] Lean.Parser.Tactic.unfold
attribute [tactic_parser] Lean.Parser.Tactic.delta
attribute [tactic_parser] Lean.Parser.Tactic.symm
attribute [tactic_parser] Lean.Parser.Tactic.simp
attribute [tactic_parser] Lean.Parser.Tactic.simpAll
attribute [tactic_parser] Lean.Parser.Tactic.dsimp
attribute [tactic_parser] Lean.Parser.Tactic.simpa
attribute [tactic_parser] Lean.Parser.Tactic.simpTrace
attribute [tactic_parser] Lean.Parser.Tactic.simpAllTrace
attribute [tactic_parser] Lean.Parser.Tactic.decide
attribute [tactic_parser] Lean.Parser.Tactic.nativeDecide
attribute [tactic_parser] Lean.Parser.Tactic.obtain
attribute [tactic_parser] Lean.Parser.Tactic.rcases
attribute [tactic_parser] Lean.Parser.Tactic.rintro
attribute [tactic_parser] Lean.Parser.Tactic.show
attribute [tactic_parser] Lean.Parser.Tactic.replace
attribute [tactic_parser] Lean.Parser.Tactic.withReducible
attribute [tactic_parser] Lean.Parser.Tactic.withReducibleAndInstances
attribute [tactic_parser] Lean.Parser.Tactic.withUnfoldingAll
attribute [tactic_parser] Lean.Parser.Tactic.eqRefl
attribute [tactic_parser] Lean.Parser.Tactic.applyRfl
attribute [tactic_parser] Lean.Parser.Tactic.acRfl
attribute [tactic_parser] Lean.Parser.Tactic.omega
attribute [tactic_parser] Lean.Parser.Tactic.repeat'
attribute [tactic_parser] Lean.Parser.Tactic.repeat1'
attribute [tactic_parser] Lean.Parser.Tactic.falseOrByContra
attribute [tactic_parser] Lean.Parser.Tactic.classical
attribute [tactic_parser] Lean.Parser.Tactic.solveByElim
attribute [tactic_parser] Lean.Parser.Tactic.applyAssumption
attribute [tactic_parser] Lean.Parser.Tactic.applyRules
attribute [tactic_parser] Lean.Parser.Tactic.exact?
attribute [tactic_parser] Lean.Parser.Tactic.apply?
attribute [tactic_parser] Lean.Parser.Tactic.showTerm
attribute [tactic_parser] Lean.Parser.Tactic.tacticAdmit
attribute [tactic_parser] Lean.Parser.Tactic.tacticAnd_intros
attribute [tactic_parser] Lean.Parser.Tactic.tacticExfalso
attribute [tactic_parser] Lean.Parser.Tactic.«tacticExists_,,»
attribute [tactic_parser] Lean.Parser.Tactic.tacticHave__
attribute [tactic_parser] Lean.Parser.Tactic.tacticHave'
attribute [tactic_parser] Lean.Parser.Tactic.tacticHaveI__
attribute [tactic_parser] Lean.Parser.Tactic.tacticLet__
attribute [tactic_parser] Lean.Parser.Tactic.tacticLet'__
attribute [tactic_parser] Lean.Parser.Tactic.tacticLetI__
attribute [tactic_parser] Lean.Parser.Tactic.tacticNofun
attribute [tactic_parser] Lean.Parser.Tactic.«tacticNomatch_,,»
attribute [tactic_parser] Lean.Parser.Tactic.tacticRefine_lift_
attribute [tactic_parser] Lean.Parser.Tactic.tacticRefine_lift'_
attribute [tactic_parser] Lean.Parser.Tactic.tacticRepeat_
attribute [tactic_parser] Lean.Parser.Tactic.tacticRfl
attribute [tactic_parser] Lean.Parser.Tactic.tacticRfl'
attribute [tactic_parser] Lean.Parser.Tactic.tacticSorry
attribute [tactic_parser] Lean.Parser.Tactic.tacticStop_
attribute [tactic_parser] Lean.Parser.Tactic.tacticSuffices_
attribute [tactic_parser] Lean.Parser.Tactic.tacticTrivial
attribute [tactic_parser] Lean.Parser.Tactic.tacticTry_
attribute [tactic_parser] Lean.Parser.Tactic.tacticUnhygienic_
attribute [tactic_parser] Lean.Parser.Tactic.«tactic_<;>_»
attribute [tactic_parser] Lean.Parser.Tactic.tacticIterate____
attribute [tactic_parser] Lean.Parser.Tactic.«tacticNext_=>_»
attribute [tactic_parser] Lean.Parser.Tactic.tacticInfer_instance
attribute [tactic_parser] Lean.Parser.Tactic.tacticErw___
attribute [tactic_parser] Lean.Parser.Tactic.tacIfThenElse
attribute [tactic_parser] Lean.Parser.Tactic.tacDepIfThenElse
attribute [tactic_parser] Lean.Parser.Tactic.paren
attribute [tactic_parser] Lean.Parser.Tactic.sleep
attribute [tactic_parser] Lean.Parser.Tactic.letrec
attribute [tactic_parser] Lean.Parser.Tactic.extractLets
attribute [tactic_parser] Lean.Parser.Tactic.liftLets
attribute [tactic_parser] Lean.Parser.Tactic.clearValue
attribute [tactic_parser] Lean.Parser.Tactic.as_aux_lemma
attribute [tactic_parser] Lean.Parser.Tactic.funInduction
attribute [tactic_parser] Lean.Parser.Tactic.funCases
attribute [tactic_parser] Lean.Parser.Tactic.Conv.conv
attribute [tactic_parser] Lean.cdot
attribute [tactic_parser] Lean.calcTactic
attribute [tactic_parser] tacticFunext___
attribute [tactic_parser] «tacticBy_cases_:_»
attribute [tactic_parser] tacticDecreasing_with_
attribute [tactic_parser] tacticDecreasing_tactic
attribute [tactic_parser] tacticDecreasing_trivial
attribute [tactic_parser] tacticSimp_wf
attribute [tactic_parser] tacticClean_wf
attribute [tactic_parser] tacticDecreasing_trivial_pre_omega
attribute [tactic_parser] tacticGet_elem_tactic
attribute [tactic_parser] tacticGet_elem_tactic_extensible
attribute [tactic_parser] Lean.Elab.Tactic.Ext.ext
attribute [tactic_parser] Lean.solveTactic
attribute [conv_parser] Lean.Parser.Tactic.Conv.allGoals
attribute [conv_parser] Lean.Parser.Tactic.Conv.anyGoals
attribute [conv_parser] Lean.Parser.Tactic.Conv.arg
attribute [conv_parser] Lean.Parser.Tactic.Conv.case
attribute [conv_parser] Lean.Parser.Tactic.Conv.case'
attribute [conv_parser] Lean.Parser.Tactic.Conv.cbv
attribute [conv_parser] Lean.Parser.Tactic.Conv.change
attribute [conv_parser] Lean.Parser.Tactic.Conv.clear
attribute [conv_parser] Lean.Parser.Tactic.Conv.congr
attribute [conv_parser] Lean.Parser.Tactic.Conv.convApply_
attribute [conv_parser] Lean.Parser.Tactic.Conv.convArgs
attribute [conv_parser] Lean.Parser.Tactic.Conv.convConvSeq
attribute [conv_parser] Lean.Parser.Tactic.Conv.convDone
attribute [conv_parser] Lean.Parser.Tactic.Conv.convErw__
attribute [conv_parser] Lean.Parser.Tactic.Conv.convIntro___
attribute [conv_parser] Lean.Parser.Tactic.Conv.convLeft
attribute [conv_parser] Lean.Parser.Tactic.Conv.«convNext__=>_»
attribute [conv_parser] Lean.Parser.Tactic.Conv.convRepeat_
attribute [conv_parser] Lean.Parser.Tactic.Conv.convRfl
attribute [conv_parser] Lean.Parser.Tactic.Conv.convRight
attribute [conv_parser] Lean.Parser.Tactic.Conv.convRw__
attribute [conv_parser] Lean.Parser.Tactic.Conv.convTactic
attribute [conv_parser] Lean.Parser.Tactic.Conv.convTrace_state
attribute [conv_parser] Lean.Parser.Tactic.Conv.convTry_
attribute [conv_parser] Lean.Parser.Tactic.Conv.«conv_<;>_»
attribute [conv_parser] Lean.Parser.Tactic.Conv.«conv·_»
attribute [conv_parser] Lean.Parser.Tactic.Conv.delta
attribute [conv_parser] Lean.Parser.Tactic.Conv.dsimp
attribute [conv_parser] Lean.Parser.Tactic.Conv.dsimpTrace
attribute [conv_parser] Lean.Parser.Tactic.Conv.enter
attribute [conv_parser] Lean.Parser.Tactic.Conv.ext
attribute [conv_parser] Lean.Parser.Tactic.Conv.extractLets
attribute [conv_parser] Lean.Parser.Tactic.Conv.failIfSuccess
attribute [conv_parser] Lean.Parser.Tactic.Conv.first
attribute [conv_parser] Lean.Parser.Tactic.Conv.focus
attribute [conv_parser] Lean.Parser.Tactic.Conv.fun
attribute [conv_parser] Lean.Parser.Tactic.Conv.letToHave
attribute [conv_parser] Lean.Parser.Tactic.Conv.lhs
attribute [conv_parser] Lean.Parser.Tactic.Conv.liftLets
attribute [conv_parser] Lean.Parser.Tactic.Conv.nestedConv
attribute [conv_parser] Lean.Parser.Tactic.Conv.nestedTactic
attribute [conv_parser] Lean.Parser.Tactic.Conv.nestedTacticCore
attribute [conv_parser] Lean.Parser.Tactic.Conv.normCast
attribute [conv_parser] Lean.Parser.Tactic.Conv.paren
attribute [conv_parser] Lean.Parser.Tactic.Conv.pattern
attribute [conv_parser] Lean.Parser.Tactic.Conv.reduce
attribute [conv_parser] Lean.Parser.Tactic.Conv.rewrite
attribute [conv_parser] Lean.Parser.Tactic.Conv.rhs
attribute [conv_parser] Lean.Parser.Tactic.Conv.simp
attribute [conv_parser] Lean.Parser.Tactic.Conv.simpMatch
attribute [conv_parser] Lean.Parser.Tactic.Conv.simpTrace
attribute [conv_parser] Lean.Parser.Tactic.Conv.skip
attribute [conv_parser] Lean.Parser.Tactic.Conv.unfold
attribute [conv_parser] Lean.Parser.Tactic.Conv.whnf
attribute [conv_parser] Lean.Parser.Tactic.Conv.zeta
attribute [term_parser] boolIfThenElse
attribute [term_parser] termDepIfThenElse
attribute [term_parser] «termExists_,_»
attribute [term_parser] termIfLet
attribute [term_parser] termIfThenElse
attribute [term_parser] «term__[_]»
attribute [term_parser] «term__[_]_!»
attribute [term_parser] «term__[_]_?»
attribute [term_parser] «term__[_]'_»
attribute [term_parser] «term_•_»
attribute [term_parser] «term_⁻¹»
attribute [term_parser] «term_↔_»
attribute [term_parser] «term_∈_»
attribute [term_parser] «term_∉_»
attribute [term_parser] «term_∘_»
attribute [term_parser] «term_∣_»
attribute [term_parser] «term_∧_»
attribute [term_parser] «term_∨_»
attribute [term_parser] «term_∩_»
attribute [term_parser] «term_∪_»
attribute [term_parser] «term_≈_»
attribute [term_parser] «term_≍_»
attribute [term_parser] «term_≠_»
attribute [term_parser] «term_≤_»
attribute [term_parser] «term_≥_»
attribute [term_parser] «term_⊂_»
attribute [term_parser] «term_⊃_»
attribute [term_parser] «term_⊆_»
attribute [term_parser] «term_⊇_»
attribute [term_parser] «term_⊕_»
attribute [term_parser] «term_⊕'_»
attribute [term_parser] «term_!=_»
attribute [term_parser] «term_$__»
attribute [term_parser] «term_%_»
attribute [term_parser] «term_&&_»
attribute [term_parser] «term_&&&_»
attribute [term_parser] «term_*_»
attribute [term_parser] «term_*>_»
attribute [term_parser] «term_+_»
attribute [term_parser] «term_++_»
attribute [term_parser] «term_-_»
attribute [term_parser] «term_/_»
attribute [term_parser] «term_::_»
attribute [term_parser] «term_<_»
attribute [term_parser] «term_<$>_»
attribute [term_parser] «term_<&&>_»
attribute [term_parser] «term_<&>_»
attribute [term_parser] «term_<*_»
attribute [term_parser] «term_<*>_»
attribute [term_parser] «term_<->_»
attribute [term_parser] «term_<<<_»
attribute [term_parser] «term_<=<_»
attribute [term_parser] «term_<|_»
attribute [term_parser] «term_<|>_»
attribute [term_parser] «term_<||>_»
attribute [term_parser] «term_=_»
attribute [term_parser] «term_=<<_»
attribute [term_parser] «term_==_»
attribute [term_parser] «term_>_»
attribute [term_parser] «term_>=>_»
attribute [term_parser] «term_>>_»
attribute [term_parser] «term_>>=_»
attribute [term_parser] «term_>>>_»
attribute [term_parser] «term_\_»
attribute [term_parser] «term_^_»
attribute [term_parser] «term_^^^_»
attribute [term_parser] «term_|>_»
attribute [term_parser] «term_||_»
attribute [term_parser] «term_|||_»
attribute [term_parser] «term_×_»
attribute [term_parser] «term_×__1»
attribute [term_parser] «term_×'_»
attribute [term_parser] «term_×'__1»
attribute [term_parser] «termΣ_,_»
attribute [term_parser] «termΣ'_,_»
attribute [term_parser] «term‹_›»
attribute [term_parser] «term∃_,_»
attribute [term_parser] «term∅»
attribute [term_parser] term!_
attribute [term_parser] «term-_»
attribute [term_parser] «term[_]»
attribute [term_parser] «term{_:_//_}»
attribute [term_parser] «term{_}»
attribute [term_parser] «term{}»
attribute [term_parser] «term~~~_»
attribute [term_parser] «term¬_»
attribute [term_parser] coeNotation
attribute [term_parser] coeSortNotation
attribute [term_parser] coeFunNotation
attribute [term_parser] Lean.calc
attribute [term_parser] Lean.«term∀__,_»
attribute [term_parser] Lean.«term∃__,_»
attribute [term_parser] Lean.«termSatisfies_binder_pred%__»
attribute [binderPred_parser] Lean.«binderPred∈_»
attribute [binderPred_parser] Lean.«binderPred∉_»
attribute [binderPred_parser] Lean.«binderPred≠_»
attribute [binderPred_parser] Lean.«binderPred≤_»
attribute [binderPred_parser] Lean.«binderPred≥_»
attribute [binderPred_parser] Lean.«binderPred⊂_»
attribute [binderPred_parser] Lean.«binderPred⊃_»
attribute [binderPred_parser] Lean.«binderPred⊆_»
attribute [binderPred_parser] Lean.«binderPred⊇_»
attribute [binderPred_parser] Lean.«binderPred<_»
attribute [binderPred_parser] Lean.«binderPred>_»
@[extern "x", macro Lean.Parser.Tactic.Conv.allGoals] opaque Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_allGoals_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.Conv.anyGoals] opaque Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_anyGoals_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.Conv.case] opaque Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_case_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.Conv.case'] opaque Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_case'_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.Conv.convApply_] opaque Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convApply__1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.Conv.convArgs] opaque Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convArgs_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.Conv.convDone] opaque Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convDone_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.Conv.convErw__] opaque Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convErw___1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.Conv.convIntro___] opaque Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convIntro____1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.Conv.convLeft] opaque Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convLeft_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.Conv.«convNext__=>_»] opaque Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convNext__=>__1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.Conv.convRepeat_] opaque Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convRepeat__1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.Conv.convRfl] opaque Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convRfl_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.Conv.convRight] opaque Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convRight_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.Conv.convRw__] opaque Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convRw___1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.Conv.convTrace_state] opaque Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convTrace_state_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.Conv.convTry_] opaque Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convTry__1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.Conv.«conv_<;>_»] opaque Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_conv_<;>__1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.Conv.«conv·_»] opaque Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_conv·__1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.Conv.failIfSuccess] opaque Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_failIfSuccess_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.Conv.focus] opaque Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_focus_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.letrec] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_letrec_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.rwSeq] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_rwSeq_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.rwaAtLegacyLocation] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_rwaAtLegacyLocation_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacDepIfThenElse] opaque Lean.Parser.Tactic.«_aux_Init_TacticsExtra___macroRules_Lean_Parser_Tactic_tacDepIfThenElse_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacIfThenElse] opaque Lean.Parser.Tactic.«_aux_Init_TacticsExtra___macroRules_Lean_Parser_Tactic_tacIfThenElse_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticAdmit] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticAdmit_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticAnd_intros] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticAnd_intros_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticErw___] opaque Lean.Parser.Tactic.«_aux_Init_Meta___macroRules_Lean_Parser_Tactic_tacticErw____1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticExfalso] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticExfalso_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.«tacticExists_,,»] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticExists_,,_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticHave'] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticHave'_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticHaveI__] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticHaveI___1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticHave__] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticHave___1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticInfer_instance] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticInfer_instance_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticIterate____] opaque Lean.Parser.Tactic.«_aux_Init_TacticsExtra___macroRules_Lean_Parser_Tactic_tacticIterate_____1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticLet'__] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticLet'___1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticLetI__] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticLetI___1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticLet__] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticLet___1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.«tacticNext_=>_»] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticNext_=>__1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticNofun] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticNofun_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.«tacticNomatch_,,»] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticNomatch_,,_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticRefine_lift'_] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRefine_lift'__1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticRefine_lift_] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRefine_lift__1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticRfl] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRfl_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticRfl] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRfl_2» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticRfl] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRfl_3» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticRfl] opaque «_aux_Init_Core___macroRules_Lean_Parser_Tactic_tacticRfl_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticRfl'] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRfl'_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticSorry] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSorry_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticStop_] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticStop__1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticSuffices_] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSuffices__1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticTrivial] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticTrivial] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_2» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticTrivial] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_3» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticTrivial] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_4» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticTrivial] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_5» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticTrivial] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_6» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticTry_] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTry__1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.tacticUnhygienic_] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticUnhygienic__1» : Lean.Macro
@[extern "x", macro Lean.Parser.Tactic.«tactic_<;>_»] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tactic_<;>__1» : Lean.Macro
@[extern "x", macro Lean.solveTactic] opaque Lean.«_aux_Init_NotationExtra___macroRules_Lean_solveTactic_1» : Lean.Macro
@[extern "x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___1» : Lean.Macro
@[extern "x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___2» : Lean.Macro
@[extern "x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___3» : Lean.Macro
@[extern "x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___4» : Lean.Macro
@[extern "x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___5» : Lean.Macro
@[extern "x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___6» : Lean.Macro
@[extern "x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___7» : Lean.Macro
@[extern "x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___8» : Lean.Macro
@[extern "x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___9» : Lean.Macro
@[extern "x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___10» : Lean.Macro
@[extern "x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___11» : Lean.Macro
@[extern "x", macro Lean.«term∀__,_»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_term∀__,__1» : Lean.Macro
@[extern "x", macro Lean.«term∃__,_»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_term∃__,__1» : Lean.Macro
@[extern "x", macro boolIfThenElse] opaque «_aux_Init_Notation___macroRules_boolIfThenElse_1» : Lean.Macro
@[extern "x", macro «prec(_)»] opaque «_aux_Init_Notation___macroRules_prec(_)_1» : Lean.Macro
@[extern "x", macro precArg] opaque «_aux_Init_Notation___macroRules_precArg_1» : Lean.Macro
@[extern "x", macro precLead] opaque «_aux_Init_Notation___macroRules_precLead_1» : Lean.Macro
@[extern "x", macro precMax] opaque «_aux_Init_Notation___macroRules_precMax_1» : Lean.Macro
@[extern "x", macro precMin] opaque «_aux_Init_Notation___macroRules_precMin_1» : Lean.Macro
@[extern "x", macro precMin1] opaque «_aux_Init_Notation___macroRules_precMin1_1» : Lean.Macro
@[extern "x", macro «prio(_)»] opaque «_aux_Init_Notation___macroRules_prio(_)_1» : Lean.Macro
@[extern "x", macro prioDefault] opaque «_aux_Init_Notation___macroRules_prioDefault_1» : Lean.Macro
@[extern "x", macro prioHigh] opaque «_aux_Init_Notation___macroRules_prioHigh_1» : Lean.Macro
@[extern "x", macro prioLow] opaque «_aux_Init_Notation___macroRules_prioLow_1» : Lean.Macro
@[extern "x", macro prioMid] opaque «_aux_Init_Notation___macroRules_prioMid_1» : Lean.Macro
@[extern "x", macro stx!_] opaque «_aux_Init_Notation___macroRules_stx!__1» : Lean.Macro
@[extern "x", macro «stx_*»] opaque «_aux_Init_Notation___macroRules_stx_*_1» : Lean.Macro
@[extern "x", macro «stx_+»] opaque «_aux_Init_Notation___macroRules_stx_+_1» : Lean.Macro
@[extern "x", macro «stx_,*»] opaque «_aux_Init_Notation___macroRules_stx_,*_1» : Lean.Macro
@[extern "x", macro «stx_,*,?»] opaque «_aux_Init_Notation___macroRules_stx_,*,?_1» : Lean.Macro
@[extern "x", macro «stx_,+»] opaque «_aux_Init_Notation___macroRules_stx_,+_1» : Lean.Macro
@[extern "x", macro «stx_,+,?»] opaque «_aux_Init_Notation___macroRules_stx_,+,?_1» : Lean.Macro
@[extern "x", macro «stx_<|>_»] opaque «_aux_Init_Notation___macroRules_stx_<|>__1» : Lean.Macro
@[extern "x", macro stx_?] opaque «_aux_Init_Notation___macroRules_stx_?_1» : Lean.Macro
@[extern "x", macro «tacticBy_cases_:_»] opaque «_aux_Init_ByCases___macroRules_tacticBy_cases_:__1» : Lean.Macro
@[extern "x", macro «tacticBy_cases_:_»] opaque «_aux_Init_ByCases___macroRules_tacticBy_cases_:__2» : Lean.Macro
@[extern "x", macro tacticClean_wf] opaque «_aux_Init_WFTactics___macroRules_tacticClean_wf_1» : Lean.Macro
@[extern "x", macro tacticDecreasing_tactic] opaque «_aux_Init_WFTactics___macroRules_tacticDecreasing_tactic_1» : Lean.Macro
@[extern "x", macro tacticDecreasing_trivial] opaque Array.«_aux_Init_Data_Array_Mem___macroRules_tacticDecreasing_trivial_1» : Lean.Macro
@[extern "x", macro tacticDecreasing_trivial] opaque List.«_aux_Init_Data_List_BasicAux___macroRules_tacticDecreasing_trivial_1» : Lean.Macro
@[extern "x", macro tacticDecreasing_trivial] opaque Std.«_aux_Init_Data_Iterators_Basic___macroRules_tacticDecreasing_trivial_1» : Lean.Macro
@[extern "x", macro tacticDecreasing_trivial] opaque String.Legacy.Iterator.«_aux_Init_Data_String_Iterator___macroRules_tacticDecreasing_trivial_1» : Lean.Macro
@[extern "x", macro tacticDecreasing_trivial] opaque String.«_aux_Init_Data_String_Termination___macroRules_tacticDecreasing_trivial_1» : Lean.Macro
@[extern "x", macro tacticDecreasing_trivial] opaque «_aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_1» : Lean.Macro
@[extern "x", macro tacticDecreasing_trivial] opaque Array.«_aux_Init_Data_Array_Mem___macroRules_tacticDecreasing_trivial_2» : Lean.Macro
@[extern "x", macro tacticDecreasing_trivial] opaque Std.«_aux_Init_Data_Iterators_Basic___macroRules_tacticDecreasing_trivial_2» : Lean.Macro
@[extern "x", macro tacticDecreasing_trivial] opaque String.Legacy.Iterator.«_aux_Init_Data_String_Iterator___macroRules_tacticDecreasing_trivial_2» : Lean.Macro
@[extern "x", macro tacticDecreasing_trivial] opaque String.«_aux_Init_Data_String_Termination___macroRules_tacticDecreasing_trivial_2» : Lean.Macro
@[extern "x", macro tacticDecreasing_trivial] opaque «_aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_2» : Lean.Macro
@[extern "x", macro tacticDecreasing_trivial] opaque Std.«_aux_Init_Data_Iterators_Basic___macroRules_tacticDecreasing_trivial_3» : Lean.Macro
@[extern "x", macro tacticDecreasing_trivial] opaque String.«_aux_Init_Data_String_Termination___macroRules_tacticDecreasing_trivial_3» : Lean.Macro
@[extern "x", macro tacticDecreasing_trivial] opaque «_aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_3» : Lean.Macro
@[extern "x", macro tacticDecreasing_trivial] opaque Std.«_aux_Init_Data_Iterators_Basic___macroRules_tacticDecreasing_trivial_4» : Lean.Macro
@[extern "x", macro tacticDecreasing_trivial] opaque String.«_aux_Init_Data_String_Termination___macroRules_tacticDecreasing_trivial_4» : Lean.Macro
@[extern "x", macro tacticDecreasing_trivial_pre_omega] opaque «_aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_pre_omega_1» : Lean.Macro
@[extern "x", macro tacticDecreasing_trivial_pre_omega] opaque «_aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_pre_omega_2» : Lean.Macro
@[extern "x", macro tacticDecreasing_trivial_pre_omega] opaque «_aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_pre_omega_3» : Lean.Macro
@[extern "x", macro tacticDecreasing_with_] opaque «_aux_Init_WFTactics___macroRules_tacticDecreasing_with__1» : Lean.Macro
@[extern "x", macro tacticFunext___] opaque «_aux_Init_NotationExtra___macroRules_tacticFunext____1» : Lean.Macro
@[extern "x", macro tacticGet_elem_tactic] opaque «_aux_Init_Tactics___macroRules_tacticGet_elem_tactic_1» : Lean.Macro
@[extern "x", macro tacticGet_elem_tactic_extensible] opaque «_aux_Init_Tactics___macroRules_tacticGet_elem_tactic_extensible_1» : Lean.Macro
@[extern "x", macro tacticGet_elem_tactic_extensible] opaque «_aux_Init_Tactics___macroRules_tacticGet_elem_tactic_extensible_2» : Lean.Macro
@[extern "x", macro tacticGet_elem_tactic_extensible] opaque «_aux_Init_Tactics___macroRules_tacticGet_elem_tactic_extensible_3» : Lean.Macro
@[extern "x", macro tacticGet_elem_tactic_extensible] opaque Fin.«_aux_Init_GetElem___macroRules_tacticGet_elem_tactic_extensible_1» : Lean.Macro
@[extern "x", macro tacticGet_elem_tactic_extensible] opaque Std.«_aux_Init_Data_Range_Polymorphic_Basic___macroRules_tacticGet_elem_tactic_extensible_1» : Lean.Macro
@[extern "x", macro tacticGet_elem_tactic_extensible] opaque «_aux_Init_Data_Range_Basic___macroRules_tacticGet_elem_tactic_extensible_1» : Lean.Macro
@[extern "x", macro tacticGet_elem_tactic_extensible] opaque «_aux_Init_Data_Range_Polymorphic_GetElemTactic___macroRules_tacticGet_elem_tactic_extensible_1» : Lean.Macro
@[extern "x", macro tacticSimp_wf] opaque «_aux_Init_WFTactics___macroRules_tacticSimp_wf_1» : Lean.Macro
@[extern "x", macro term!_] opaque «_aux_Init_Notation___macroRules_term!__1» : Lean.Macro
@[extern "x", macro «term-_»] opaque «_aux_Init_Notation___macroRules_term-__1» : Lean.Macro
@[extern "x", macro «term-_»] opaque «_aux_Init_Notation___macroRules_term-__2» : Lean.Macro
@[extern "x", macro termDepIfThenElse] opaque «_aux_Init_Notation___macroRules_termDepIfThenElse_1» : Lean.Macro
@[extern "x", macro «termExists_,_»] opaque «_aux_Init_NotationExtra___macroRules_termExists_,__1» : Lean.Macro
@[extern "x", macro termIfLet] opaque «_aux_Init_Notation___macroRules_termIfLet_1» : Lean.Macro
@[extern "x", macro termIfThenElse] opaque «_aux_Init_Notation___macroRules_termIfThenElse_1» : Lean.Macro
@[extern "x", macro «term[_]»] opaque Lean.«_aux_Init_Data_List_Notation___macroRules_term[_]_1» : Lean.Macro
@[extern "x", macro «term_!=_»] opaque «_aux_Init_Core___macroRules_term_!=__1» : Lean.Macro
@[extern "x", macro «term_!=_»] opaque «_aux_Init_Core___macroRules_term_!=__2» : Lean.Macro
@[extern "x", macro «term_$__»] opaque «_aux_Init_Notation___macroRules_term_$___1» : Lean.Macro
@[extern "x", macro «term_%_»] opaque «_aux_Init_Notation___macroRules_term_%__1» : Lean.Macro
@[extern "x", macro «term_%_»] opaque «_aux_Init_Notation___macroRules_term_%__2» : Lean.Macro
@[extern "x", macro «term_&&&_»] opaque «_aux_Init_Notation___macroRules_term_&&&__1» : Lean.Macro
@[extern "x", macro «term_&&&_»] opaque «_aux_Init_Notation___macroRules_term_&&&__2» : Lean.Macro
@[extern "x", macro «term_&&_»] opaque «_aux_Init_Notation___macroRules_term_&&__1» : Lean.Macro
@[extern "x", macro «term_*>_»] opaque «_aux_Init_Notation___macroRules_term_*>__1» : Lean.Macro
@[extern "x", macro «term_*_»] opaque «_aux_Init_Notation___macroRules_term_*__1» : Lean.Macro
@[extern "x", macro «term_*_»] opaque «_aux_Init_Notation___macroRules_term_*__2» : Lean.Macro
@[extern "x", macro «term_++_»] opaque «_aux_Init_Notation___macroRules_term_++__1» : Lean.Macro
@[extern "x", macro «term_++_»] opaque «_aux_Init_Notation___macroRules_term_++__2» : Lean.Macro
@[extern "x", macro «term_+_»] opaque «_aux_Init_Notation___macroRules_term_+__1» : Lean.Macro
@[extern "x", macro «term_+_»] opaque «_aux_Init_Notation___macroRules_term_+__2» : Lean.Macro
@[extern "x", macro «term_-_»] opaque «_aux_Init_Notation___macroRules_term_-__1» : Lean.Macro
@[extern "x", macro «term_-_»] opaque «_aux_Init_Notation___macroRules_term_-__2» : Lean.Macro
@[extern "x", macro «term_/_»] opaque «_aux_Init_Notation___macroRules_term_/__1» : Lean.Macro
@[extern "x", macro «term_/_»] opaque «_aux_Init_Notation___macroRules_term_/__2» : Lean.Macro
@[extern "x", macro «term_::_»] opaque «_aux_Init_Notation___macroRules_term_::__1» : Lean.Macro
@[extern "x", macro «term_<$>_»] opaque «_aux_Init_Notation___macroRules_term_<$>__1» : Lean.Macro
@[extern "x", macro «term_<&&>_»] opaque «_aux_Init_Control_Basic___macroRules_term_<&&>__1» : Lean.Macro
@[extern "x", macro «term_<&>_»] opaque «_aux_Init_Control_Basic___macroRules_term_<&>__1» : Lean.Macro
@[extern "x", macro «term_<*>_»] opaque «_aux_Init_Notation___macroRules_term_<*>__1» : Lean.Macro
@[extern "x", macro «term_<*_»] opaque «_aux_Init_Notation___macroRules_term_<*__1» : Lean.Macro
@[extern "x", macro «term_<->_»] opaque «_aux_Init_Core___macroRules_term_<->__1» : Lean.Macro
@[extern "x", macro «term_<<<_»] opaque «_aux_Init_Notation___macroRules_term_<<<__1» : Lean.Macro
@[extern "x", macro «term_<=<_»] opaque «_aux_Init_Control_Basic___macroRules_term_<=<__1» : Lean.Macro
@[extern "x", macro «term_<_»] opaque «_aux_Init_Notation___macroRules_term_<__1» : Lean.Macro
@[extern "x", macro «term_<_»] opaque «_aux_Init_Notation___macroRules_term_<__2» : Lean.Macro
@[extern "x", macro «term_<|>_»] opaque «_aux_Init_Notation___macroRules_term_<|>__1» : Lean.Macro
@[extern "x", macro «term_<|_»] opaque «_aux_Init_Notation___macroRules_term_<|__1» : Lean.Macro
@[extern "x", macro «term_<||>_»] opaque «_aux_Init_Control_Basic___macroRules_term_<||>__1» : Lean.Macro
@[extern "x", macro «term_=<<_»] opaque «_aux_Init_Control_Basic___macroRules_term_=<<__1» : Lean.Macro
@[extern "x", macro «term_==_»] opaque «_aux_Init_Notation___macroRules_term_==__1» : Lean.Macro
@[extern "x", macro «term_==_»] opaque «_aux_Init_Notation___macroRules_term_==__2» : Lean.Macro
@[extern "x", macro «term_=_»] opaque «_aux_Init_Notation___macroRules_term_=__1» : Lean.Macro
@[extern "x", macro «term_=_»] opaque «_aux_Init_Notation___macroRules_term_=__2» : Lean.Macro
@[extern "x", macro «term_>=>_»] opaque «_aux_Init_Control_Basic___macroRules_term_>=>__1» : Lean.Macro
@[extern "x", macro «term_>>=_»] opaque «_aux_Init_Notation___macroRules_term_>>=__1» : Lean.Macro
@[extern "x", macro «term_>>>_»] opaque «_aux_Init_Notation___macroRules_term_>>>__1» : Lean.Macro
@[extern "x", macro «term_>>_»] opaque «_aux_Init_Notation___macroRules_term_>>__1» : Lean.Macro
@[extern "x", macro «term_>_»] opaque «_aux_Init_Notation___macroRules_term_>__1» : Lean.Macro
@[extern "x", macro «term_>_»] opaque «_aux_Init_Notation___macroRules_term_>__2» : Lean.Macro
@[extern "x", macro «term_\_»] opaque «_aux_Init_Core___macroRules_term_\__1» : Lean.Macro
@[extern "x", macro «term_^^^_»] opaque «_aux_Init_Notation___macroRules_term_^^^__1» : Lean.Macro
@[extern "x", macro «term_^^^_»] opaque «_aux_Init_Notation___macroRules_term_^^^__2» : Lean.Macro
@[extern "x", macro «term_^_»] opaque «_aux_Init_Notation___macroRules_term_^__1» : Lean.Macro
@[extern "x", macro «term_^_»] opaque «_aux_Init_Notation___macroRules_term_^__2» : Lean.Macro
@[extern "x", macro «term__[_]»] opaque Std.«_aux_Init_Data_Slice_Notation___macroRules_term__[_]_1» : Lean.Macro
@[extern "x", macro «term__[_]»] opaque «_aux_Init_GetElem___macroRules_term__[_]_1» : Lean.Macro
@[extern "x", macro «term__[_]'_»] opaque «_aux_Init_GetElem___macroRules_term__[_]'__1» : Lean.Macro
@[extern "x", macro «term__[_]_!»] opaque «_aux_Init_GetElem___macroRules_term__[_]_!_1» : Lean.Macro
@[extern "x", macro «term__[_]_?»] opaque «_aux_Init_GetElem___macroRules_term__[_]_?_1» : Lean.Macro
@[extern "x", macro «term_|>_»] opaque «_aux_Init_Notation___macroRules_term_|>__1» : Lean.Macro
@[extern "x", macro «term_||_»] opaque «_aux_Init_Notation___macroRules_term_||__1» : Lean.Macro
@[extern "x", macro «term_|||_»] opaque «_aux_Init_Notation___macroRules_term_|||__1» : Lean.Macro
@[extern "x", macro «term_|||_»] opaque «_aux_Init_Notation___macroRules_term_|||__2» : Lean.Macro
@[extern "x", macro «term_×'_»] opaque «_aux_Init_Notation___macroRules_term_×'__1» : Lean.Macro
@[extern "x", macro «term_×'__1»] opaque «_aux_Init_NotationExtra___macroRules_term_×'__1_1» : Lean.Macro
@[extern "x", macro «term_×_»] opaque «_aux_Init_Notation___macroRules_term_×__1» : Lean.Macro
@[extern "x", macro «term_×__1»] opaque «_aux_Init_NotationExtra___macroRules_term_×__1_1» : Lean.Macro
@[extern "x", macro «term_•_»] opaque «_aux_Init_Notation___macroRules_term_•__1» : Lean.Macro
@[extern "x", macro «term_•_»] opaque «_aux_Init_Notation___macroRules_term_•__2» : Lean.Macro
@[extern "x", macro «term_⁻¹»] opaque «_aux_Init_Notation___macroRules_term_⁻¹_1» : Lean.Macro
@[extern "x", macro «term_↔_»] opaque «_aux_Init_Core___macroRules_term_↔__1» : Lean.Macro
@[extern "x", macro «term_∈_»] opaque «_aux_Init_Notation___macroRules_term_∈__1» : Lean.Macro
@[extern "x", macro «term_∉_»] opaque «_aux_Init_Notation___macroRules_term_∉__1» : Lean.Macro
@[extern "x", macro «term_∘_»] opaque «_aux_Init_Notation___macroRules_term_∘__1» : Lean.Macro
@[extern "x", macro «term_∣_»] opaque «_aux_Init_Notation___macroRules_term_∣__1» : Lean.Macro
@[extern "x", macro «term_∧_»] opaque «_aux_Init_Notation___macroRules_term_∧__1» : Lean.Macro
@[extern "x", macro «term_∨_»] opaque «_aux_Init_Notation___macroRules_term_∨__1» : Lean.Macro
@[extern "x", macro «term_∩_»] opaque «_aux_Init_Core___macroRules_term_∩__1» : Lean.Macro
@[extern "x", macro «term_∪_»] opaque «_aux_Init_Core___macroRules_term_∪__1» : Lean.Macro
@[extern "x", macro «term_≈_»] opaque «_aux_Init_Core___macroRules_term_≈__1» : Lean.Macro
@[extern "x", macro «term_≍_»] opaque «_aux_Init_Notation___macroRules_term_≍__1» : Lean.Macro
@[extern "x", macro «term_≠_»] opaque «_aux_Init_Core___macroRules_term_≠__1» : Lean.Macro
@[extern "x", macro «term_≠_»] opaque «_aux_Init_Core___macroRules_term_≠__2» : Lean.Macro
@[extern "x", macro «term_≤_»] opaque «_aux_Init_Notation___macroRules_term_≤__1» : Lean.Macro
@[extern "x", macro «term_≤_»] opaque «_aux_Init_Notation___macroRules_term_≤__2» : Lean.Macro
@[extern "x", macro «term_≥_»] opaque «_aux_Init_Notation___macroRules_term_≥__1» : Lean.Macro
@[extern "x", macro «term_≥_»] opaque «_aux_Init_Notation___macroRules_term_≥__2» : Lean.Macro
@[extern "x", macro «term_⊂_»] opaque «_aux_Init_Core___macroRules_term_⊂__1» : Lean.Macro
@[extern "x", macro «term_⊃_»] opaque «_aux_Init_Core___macroRules_term_⊃__1» : Lean.Macro
@[extern "x", macro «term_⊆_»] opaque «_aux_Init_Core___macroRules_term_⊆__1» : Lean.Macro
@[extern "x", macro «term_⊇_»] opaque «_aux_Init_Core___macroRules_term_⊇__1» : Lean.Macro
@[extern "x", macro «term_⊕'_»] opaque «_aux_Init_Core___macroRules_term_⊕'__1» : Lean.Macro
@[extern "x", macro «term_⊕_»] opaque «_aux_Init_Core___macroRules_term_⊕__1» : Lean.Macro
@[extern "x", macro «term{_:_//_}»] opaque «_aux_Init_Notation___macroRules_term{_:_//_}_1» : Lean.Macro
@[extern "x", macro «term{_}»] opaque «_aux_Init_NotationExtra___macroRules_term{_}_1» : Lean.Macro
@[extern "x", macro «term{}»] opaque «_aux_Init_Core___macroRules_term{}_1» : Lean.Macro
@[extern "x", macro «term~~~_»] opaque «_aux_Init_Notation___macroRules_term~~~__1» : Lean.Macro
@[extern "x", macro «term¬_»] opaque «_aux_Init_Notation___macroRules_term¬__1» : Lean.Macro
@[extern "x", macro «termΣ'_,_»] opaque «_aux_Init_NotationExtra___macroRules_termΣ'_,__1» : Lean.Macro
@[extern "x", macro «termΣ_,_»] opaque «_aux_Init_NotationExtra___macroRules_termΣ_,__1» : Lean.Macro
@[extern "x", macro «term‹_›»] opaque «_aux_Init_Tactics___macroRules_term‹_›_1» : Lean.Macro
@[extern "x", macro «term∃_,_»] opaque «_aux_Init_NotationExtra___macroRules_term∃_,__1» : Lean.Macro
@[extern "x", macro «term∅»] opaque «_aux_Init_Core___macroRules_term∅_1» : Lean.Macro
