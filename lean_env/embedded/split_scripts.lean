prelude
import Extract.Split
split_scripts
