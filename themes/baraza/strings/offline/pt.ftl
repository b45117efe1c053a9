# Ler sem ligação: a página onde se escolhe o que guardar, e a linha que uma cópia mostra.

o-read-offline = Ler sem ligação
o-lead = Guarde práticas neste dispositivo e leia-as sem ligação. O que os membros dizem não é guardado.
o-kept = Esta é uma cópia guardada em { $date }. Não inclui o que os membros dizem.
o-away = Está sem ligação e esta página não está guardada neste dispositivo. Aqui está o que foi guardado.
o-needs-script = Para guardar é preciso JavaScript. Sem ele, pode guardar páginas com o seu navegador.
o-cannot = Este navegador não consegue guardar páginas aqui. Um mais recente consegue, fora de uma janela privada.
o-shared = Outras pessoas que usam este dispositivo podem ler o que guarda. Remova-o quando já não precisar.
o-whole = Tudo
o-entries = { $count ->
    [one] { $count } ficha
   *[other] { $count } fichas
}
o-size = { $n } kB
o-save = Guardar
o-update = Atualizar
o-remove = Remover
o-saving = A guardar
o-progress = A guardar: { $done } de { $all }
o-saved = Guardado em { $date }.
o-lacks = Por descarregar: { $size }.
o-failed = Não foi possível guardar tudo. O que já está aqui fica. Tente de novo quando a ligação estiver melhor.
o-used = Guardado neste dispositivo: { $size }.
o-read = Páginas que leu
o-forget = Remover estas páginas
