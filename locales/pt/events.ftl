events_title = Encontros em { $place }
events_intro = Para todas as pessoas que moram aqui. Para se inscrever, escreva para nós o número do encontro.
events_write = Escreva para nós
events_today = Hoje
events_week = Nos próximos sete dias
events_later = Mais tarde
events_none = Não há nada previsto no momento.
events_none_text = Volte daqui a alguns dias, ou escreva para nós que quer receber avisos.
events_interests = Assunto
events_every_interest = Tudo
events_free = { $free ->
    [one] Resta { $free } lugar
   *[other] Restam { $free } lugares
}
events_full = Sem lugares, com lista de espera
events_no_sign_up = Sem inscrição, é só vir
events_cancelled = Não vai acontecer
events_over = Já terminou
events_how = Para se inscrever, escreva { $number } para nós. Você recebe a resposta na hora, no seu idioma.
events_to_calendar = Pôr no meu calendário
events_calendar = Calendário de todos os encontros
events_calendar_interest = Calendário destes encontros
events_calendar_text = Abra o link com o seu calendário, e ele fica sempre atualizado.
events_back = Todos os encontros
events_missing = Não há encontro com este número.
events_link = Encontros
events_more = Ver mais
