attending_list = Estas son las actividades previstas:
attending_list_today = Esto es lo que hay hoy:
attending_list_week = Esto es lo que hay en los próximos siete días:
attending_list_interest = Esto es lo que hay sobre «{ $interest }»:
attending_list_next = Hay más:
attending_none = Ahora mismo no hay nada previsto. Si quiere, le avisamos cuando haya algo.
attending_none_narrow = Ahora mismo no hay nada previsto de eso. Si quiere, le avisamos cuando haya algo.
attending_line = { $number } { $title }: { $when }
attending_cancelled_mark = no se va a celebrar
attending_missing = No hay ninguna actividad con este número.
attending_over = Ya ha terminado.
attending_free = { $free ->
    [one] Queda un sitio libre.
   *[other] Quedan { $free } sitios libres.
}
attending_full = Ahora mismo no hay sitio. Puede ponerse en la lista de espera.
attending_no_sign_up = No hace falta apuntarse. Venga sin más.
attending_you_come = { $people ->
    [one] Usted tiene sitio.
   *[other] Tiene sitio para { $people } personas.
}
attending_you_wait = { $people ->
    [one] Usted tiene el número { $position } en la lista de espera.
   *[other] Usted tiene el número { $position } en la lista de espera, para { $people } personas.
}
attending_page = Página de esta actividad
attending_to_calendar = Añadir a mi calendario
attending_which = ¿A qué actividad se refiere? Pulse su nombre; no cambia nada hasta que usted lo confirme.
attending_own = Se ha apuntado a esto:
attending_signed = Queda anotado: tiene sitio en «{ $title }» ({ $number }).
attending_waiting = «{ $title }» ({ $number }) está completo. Usted tiene el número { $position } en la lista de espera. Le avisaremos en cuanto haya sitio.
attending_no_room = No hay sitio para tantas personas más. Su inscripción queda como estaba.
attending_too_many = Puede apuntar a { $most } personas como máximo.
attending_closed = Ya no es posible apuntarse: la actividad ha empezado, ha terminado o no se va a celebrar.
attending_off = Hemos anulado su inscripción en «{ $title }» ({ $number }). Gracias por avisarnos.
attending_was_not = Usted no se había apuntado a «{ $title }» ({ $number }).
attending_privately = Para esto escríbame a solas, por favor. Aquí pueden leerlo otras personas.
attending_interests = ¿Sobre qué quiere que le avisemos? Pulse lo que quiera; pulse otra vez para dejar de recibirlo.
attending_consent = Le escribimos sobre lo que elija aquí y si pasa algo urgente, como una tormenta. No lo usamos para nada más. Escriba «stop» y se acaba enseguida, en todas partes.
attending_subscribed = Desde ahora le avisamos sobre «{ $interest }».
attending_unsubscribed = Ya no le avisamos sobre «{ $interest }».
attending_stopped = Hecho: no recibirá más avisos nuestros, por ningún medio. Puede seguir escribiéndonos cuando quiera y tendrá respuesta. Si se ha apuntado a algo, le diremos si cambia.
attending_only_urgent = Desde ahora solo le escribimos si hay algo urgente, como una tormenta o una tubería rota.
attending_taken_back = Queda como antes. Le avisamos sobre: { $interests }.
attending_taken_back_urgent = Queda como antes. Solo le escribimos si hay algo urgente.
button_gatherings = Ver actividades
button_more_gatherings = Ver más
button_sign_up = Voy a ir
button_sign_up_people = Somos { $people }
button_wait = Lista de espera
button_cannot_come = No puedo ir
button_sign_up_again = Al final sí voy
button_interests = Quiero avisos
button_interest_on = ✓ { $interest }
button_stop_all = Dejar de recibir todo
button_only_urgent = Solo lo urgente
button_take_back = Deshacer
