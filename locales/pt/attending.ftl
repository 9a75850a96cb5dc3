attending_list = Estes são os encontros previstos:
attending_list_today = Isto é o que há hoje:
attending_list_week = Isto é o que há nos próximos sete dias:
attending_list_interest = Isto é o que há sobre “{ $interest }”:
attending_list_next = Há mais:
attending_none = Não há nada previsto no momento. Se quiser, avisamos quando houver.
attending_none_narrow = Não há nada assim previsto no momento. Se quiser, avisamos quando houver.
attending_line = { $number } { $title }: { $when }
attending_cancelled_mark = não vai acontecer
attending_missing = Não há encontro com este número.
attending_over = Já terminou.
attending_free = { $free ->
    [one] Resta { $free } lugar.
   *[other] Restam { $free } lugares.
}
attending_full = Não há lugar no momento. Você pode entrar na lista de espera.
attending_no_sign_up = Não é preciso se inscrever. É só vir.
attending_you_come = { $people ->
    [one] Você tem um lugar.
   *[other] Você tem lugares para { $people } pessoas.
}
attending_you_wait = { $people ->
    [one] Você tem o número { $position } na lista de espera.
   *[other] Você tem o número { $position } na lista de espera, para { $people } pessoas.
}
attending_page = Página deste encontro
attending_to_calendar = Pôr no meu calendário
attending_which = De qual encontro você fala? Toque no nome; nada muda antes de você confirmar.
attending_own = Você se inscreveu nisto:
attending_signed = Está anotado: você tem lugar em “{ $title }” ({ $number }).
attending_waiting = “{ $title }” ({ $number }) está com todos os lugares ocupados. Você tem o número { $position } na lista de espera. Avisaremos assim que houver um lugar.
attending_no_room = Não há lugar para tantas pessoas a mais. A sua inscrição continua como estava.
attending_too_many = Você pode inscrever no máximo { $most } pessoas.
attending_closed = Não é mais possível se inscrever: o encontro já começou, já terminou ou não vai acontecer.
attending_off = A sua inscrição em “{ $title }” ({ $number }) foi cancelada. Agradecemos o aviso.
attending_was_not = Você não tinha inscrição em “{ $title }” ({ $number }).
attending_privately = Para isso, escreva só para mim, por favor. Aqui outras pessoas podem ler.
attending_interests = Sobre o que você quer receber avisos? Toque no que quiser; toque de novo para deixar de receber.
attending_consent = Escrevemos sobre o que você escolher aqui e se houver algo urgente, como uma tempestade. Não usamos isso para mais nada. Escreva “parar” e tudo para na hora, em todos os canais.
attending_subscribed = A partir de agora avisamos você sobre “{ $interest }”.
attending_unsubscribed = Não avisamos mais você sobre “{ $interest }”.
attending_stopped = Pronto: você não recebe mais avisos nossos, em nenhum canal. Pode continuar a nos escrever quando quiser e terá resposta. Se você se inscreveu em algo, avisaremos se mudar.
attending_only_urgent = A partir de agora só escrevemos se houver algo urgente, como uma tempestade ou um cano rompido.
attending_taken_back = Está como antes. Avisamos você sobre: { $interests }.
attending_taken_back_urgent = Está como antes. Só escrevemos se houver algo urgente.
button_gatherings = Ver encontros
button_more_gatherings = Ver mais
button_sign_up = Eu vou
button_sign_up_people = Somos { $people }
button_wait = Lista de espera
button_cannot_come = Não posso ir
button_sign_up_again = Vou, sim
button_interests = Quero avisos
button_interest_on = ✓ { $interest }
button_stop_all = Parar tudo
button_only_urgent = Só o urgente
button_take_back = Desfazer
