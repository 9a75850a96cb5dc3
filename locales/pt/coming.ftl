# Entendido, mas ainda não é possível aqui.
utter_coming =
    Entendi o seu pedido, mas ainda não posso tratar disso aqui. Quem pode ajudar: { $office }.
    Telefone: { $phone }
    Endereço: { $address }
    Horário: { $hours }
