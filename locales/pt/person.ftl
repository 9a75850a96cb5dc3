# Falar com uma pessoa.
utter_person =
    Uma pessoa vai responder aqui. Você também pode ligar ou vir até nós: { $office }.
    Telefone: { $phone }
    Endereço: { $address }
    Horário: { $hours }
person_open_now = O escritório está aberto agora.
person_closed_now = O escritório está fechado agora. Volta a abrir { $opens }.
person_hours = { $weekdays } { $from }–{ $to }
person_opens_at = { $weekday } às { $time }
weekday_1 = segunda-feira
weekday_2 = terça-feira
weekday_3 = quarta-feira
weekday_4 = quinta-feira
weekday_5 = sexta-feira
weekday_6 = sábado
weekday_7 = domingo
