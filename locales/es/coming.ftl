# Entendido, pero aún no es posible aquí.
utter_coming =
    He entendido lo que necesita, pero todavía no puedo hacerlo desde aquí. Quien puede ayudarle: { $office }.
    Teléfono: { $phone }
    Dirección: { $address }
    Horario: { $hours }
