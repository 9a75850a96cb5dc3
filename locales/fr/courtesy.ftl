# Saluer, remercier, prendre congé, dire ce que l’assistant sait faire.
utter_greet = Bonjour ! Je suis Linli, l’assistant du quartier { $place }. Posez-moi toutes vos questions sur la vie ici, dans votre langue.
utter_thanks = Je vous en prie. Écrivez-moi dès que vous avez besoin de quelque chose.
utter_goodbye = Au revoir, et prenez soin de vous. Vous pouvez m’écrire à tout moment.
utter_what_can_you_do =
    Je réponds à vos questions sur la vie à { $place } : déclaration à la police, visas, médecins, logement, transports, argent, déchets et bien d’autres sujets. Chaque réponse indique sa source et sa date.
    Je vous dis aussi quel numéro appeler en cas d’urgence et comment parler à une personne du bureau de quartier.
    Je transmets aussi aux conseils ce que vous aimeriez changer dans le quartier : proposez, lisez les propositions des voisins et soutenez-les.
    Écrivez dans l’une de ces langues : { $languages }.
    Voici quelques questions fréquentes :
