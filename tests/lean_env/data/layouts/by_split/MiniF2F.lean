import MiniF2F.Test.square_nonneg
import MiniF2F.Valid.sum_of_odds
