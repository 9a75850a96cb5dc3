utter_not_understood_guesses = はっきりわかりませんでした。次のどれかのことでしょうか。
utter_not_understood = 申し訳ありません。よくわからなかったか、お答えできる情報がありません。別の言葉で聞いていただくか、職員にご相談ください。
utter_nothing_pending = 今、お答えいただくことは特にありません。何をお知りになりたいですか？
