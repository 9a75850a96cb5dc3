utter_coming =
    ご用件はわかりました。ただ、この手続きはまだここではできません。{ $office }にお問い合わせください。
    電話：{ $phone }
    住所：{ $address }
    受付時間：{ $hours }
