utter_not_understood_guesses = 我不太确定是不是听懂了。您想问的是下面哪一个？
utter_not_understood = 对不起，我没听懂，或者这个问题我还没有答案。您可以换个说法再问，或者找工作人员。
utter_nothing_pending = 现在没有需要您答复的事情。您想了解什么？
