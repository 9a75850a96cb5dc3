# Danger : calme, court, le numéro d’abord. Ni reproche, ni longue phrase.
utter_emergency_fire =
    Appelez le 119 maintenant. Des interprètes peuvent aider au téléphone.
    Sortez par l’escalier, jamais par l’ascenseur. Fermez les portes derrière vous. S’il y a de la fumée, restez près du sol.
    Dites d’abord le lieu : résidence, bâtiment, étage.
utter_emergency_medical =
    Appelez le 120 maintenant. Des interprètes peuvent aider au téléphone.
    Dites d’abord le lieu (résidence, bâtiment, étage, ou ce que vous voyez), puis ce qui s’est passé, puis votre numéro de téléphone.
    Restez auprès de la personne et gardez votre téléphone libre.
utter_emergency_police =
    Appelez le 110 maintenant. Si vous ne pouvez pas parler, envoyez un SMS au 12110. Des interprètes peuvent aider au téléphone.
    Mettez-vous à l’abri si vous le pouvez. Dites d’abord le lieu, puis ce qui se passe.
utter_emergency_gas =
    Ne touchez à aucun interrupteur, briquet ou téléphone à l’intérieur. Fermez le robinet du gaz si vous pouvez l’atteindre, ouvrez les fenêtres et sortez.
    Une fois dehors, appelez le 119. Prévenez vos voisins en frappant à leur porte, sans utiliser la sonnette.
    Dites d’abord le lieu : résidence, bâtiment, étage.
utter_crisis_selfharm =
    Vous avez bien fait de m’écrire. Vous n’avez pas à porter cela sans aide.
    Si vous êtes en danger maintenant, appelez le 120 ou le 110. Pour parler à quelqu’un, appelez le 12356, la ligne d’écoute en santé mentale.
    Si vous le pouvez, allez auprès d’une personne de confiance et restez avec elle. Vous pouvez aussi parler à une personne de notre bureau.
utter_crisis_violence =
    Ce qui vous arrive n’est pas votre faute. Si vous êtes en danger maintenant, appelez le 110 : la police doit intervenir en cas de violences à la maison. Si vous ne pouvez pas parler, envoyez un SMS au 12110.
    Mettez-vous à l’abri si vous le pouvez, et emmenez vos enfants.
    Le 12338 est la ligne des droits des femmes : elle donne des conseils juridiques et psychologiques. Vous pouvez aussi parler à une personne de notre bureau.
emergency_call = Appeler le { $number }
emergency_not_alerted = Cette messagerie n’appelle pas les secours à votre place. Appelez, ou demandez à quelqu’un près de vous d’appeler.
