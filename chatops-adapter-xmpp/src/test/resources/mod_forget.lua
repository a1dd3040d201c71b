-- For the tests: a room that loses somebody without a word, as one does whose service is restarted.
module:hook("muc-occupant-groupchat", function(event)
	local nick = (event.stanza:get_child_text("body") or ""):match("^forget (%S+)$");
	local occupant = nick and event.room:get_occupant_by_nick(event.room.jid .. "/" .. nick);
	if occupant then
		for real_jid in occupant:each_session() do
			event.room._jid_nick[real_jid] = nil;
		end
		event.room._occupants[occupant.nick] = nil;
	end
end);
