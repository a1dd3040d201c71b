package dev.chatops.xmpp;

import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smack.packet.StanzaError.Condition;
import org.jivesoftware.smackx.commands.AdHocCommand.Action;
import org.jivesoftware.smackx.commands.AdHocCommand.SpecificErrorCondition;
import org.jivesoftware.smackx.commands.AdHocCommand.Status;
import org.jivesoftware.smackx.commands.AdHocCommandNote;
import org.jivesoftware.smackx.commands.packet.AdHocCommandData;
import org.jivesoftware.smackx.xdata.packet.DataForm;

/** The answers of a menu (XEP-0050 §3). Pure. */
final class XmppReplies {

  private XmppReplies() {}

  /** A form to be filled in, of which there is one page. */
  static AdHocCommandData form(AdHocCommandData request, String session, DataForm form) {
    AdHocCommandData answer = answer(request, session, Status.executing);
    answer.setForm(form);
    answer.addAction(Action.complete);
    answer.setExecuteAction(Action.complete);
    return answer;
  }

  /** The same with what is wrong about it. */
  static AdHocCommandData warned(AdHocCommandData answer, String trouble) {
    return noted(answer, AdHocCommandNote.Type.error, trouble);
  }

  static AdHocCommandData completed(AdHocCommandData request, String session, String note) {
    AdHocCommandData answer = answer(request, session, Status.completed);
    return noted(answer, AdHocCommandNote.Type.info, note);
  }

  static AdHocCommandData cancelled(AdHocCommandData request, String session) {
    return answer(request, session, Status.canceled);
  }

  static IQ refused(IQ request, Condition condition) {
    return IQ.createErrorResponse(request, condition);
  }

  /** XEP-0050 §4.4. */
  static IQ refused(IQ request, SpecificErrorCondition condition) {
    return IQ.createErrorResponse(
        request,
        StanzaError.getBuilder(Condition.bad_request)
            .addExtension(new AdHocCommandData.SpecificError(condition))
            .build());
  }

  /** Smack writes the text of a note as it is, so it is to be XML already. */
  private static AdHocCommandData noted(
      AdHocCommandData answer, AdHocCommandNote.Type type, String text) {
    answer.addNote(new AdHocCommandNote(type, XmppText.escaped(XmppText.carried(text))));
    return answer;
  }

  private static AdHocCommandData answer(AdHocCommandData request, String session, Status status) {
    AdHocCommandData answer = new AdHocCommandData();
    answer.setType(IQ.Type.result);
    answer.setTo(request.getFrom());
    answer.setStanzaId(request.getStanzaId());
    answer.setNode(request.getNode());
    answer.setSessionID(session);
    answer.setStatus(status);
    return answer;
  }
}
