# Compris, mais pas encore possible ici.
utter_coming =
    J’ai compris votre demande, mais je ne peux pas encore m’en charger ici. Voici qui peut vous aider : { $office }.
    Téléphone : { $phone }
    Adresse : { $address }
    Horaires : { $hours }
