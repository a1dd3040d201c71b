package dev.chatops.xmpp;

import java.io.IOException;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.parsing.SmackParsingException;
import org.jivesoftware.smack.provider.IQProvider;
import org.jivesoftware.smack.xml.XmlPullParser;
import org.jivesoftware.smack.xml.XmlPullParser.Event;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.jivesoftware.smackx.commands.AdHocCommand.Action;
import org.jivesoftware.smackx.commands.AdHocCommand.Status;
import org.jivesoftware.smackx.commands.AdHocCommandNote;
import org.jivesoftware.smackx.commands.packet.AdHocCommandData;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.jspecify.annotations.Nullable;

/**
 * Reads ad-hoc commands (XEP-0050) in place of Smack's own provider: that one reads forms as {@link
 * XmppFormProvider} says, and throws at an action that it does not know, which is to be answered
 * (§4.4).
 */
final class XmppCommandProvider extends IQProvider<AdHocCommandData> {

  private static final XmppFormProvider FORMS = new XmppFormProvider();

  @Override
  public AdHocCommandData parse(XmlPullParser parser, int initialDepth, XmlEnvironment environment)
      throws XmlPullParserException, IOException, SmackParsingException {
    AdHocCommandData command = new AdHocCommandData();
    command.setNode(parser.getAttributeValue("", "node"));
    command.setSessionID(parser.getAttributeValue("", "sessionid"));
    command.setAction(action(parser.getAttributeValue("", "action")));
    command.setStatus(status(parser.getAttributeValue("", "status")));
    for (Event at = parser.next();
        XmppFormProvider.isWithin(at, parser, initialDepth);
        at = parser.next()) {
      if (at == Event.START_ELEMENT) {
        child(parser, command);
      }
    }
    return command;
  }

  private static void child(XmlPullParser parser, AdHocCommandData command)
      throws XmlPullParserException, IOException, SmackParsingException {
    switch (parser.getName()) {
      case "actions" -> actions(parser, command);
      case "note" -> command.addNote(note(parser));
      case DataForm.ELEMENT -> {
        if (parser.getNamespace().equals(DataForm.NAMESPACE)) {
          command.setForm(FORMS.parse(parser));
        } else {
          XmppFormProvider.skip(parser);
        }
      }
      default -> XmppFormProvider.skip(parser);
    }
  }

  private static void actions(XmlPullParser parser, AdHocCommandData command)
      throws XmlPullParserException, IOException {
    command.setExecuteAction(action(parser.getAttributeValue("", "execute")));
    int depth = parser.getDepth();
    for (Event at = parser.next();
        XmppFormProvider.isWithin(at, parser, depth);
        at = parser.next()) {
      if (at == Event.START_ELEMENT) {
        Action offered = action(parser.getName());
        if (offered != null && offered != Action.unknown) {
          command.addAction(offered);
        }
        XmppFormProvider.skip(parser);
      }
    }
  }

  private static AdHocCommandNote note(XmlPullParser parser)
      throws XmlPullParserException, IOException {
    String type = parser.getAttributeValue("", "type");
    AdHocCommandNote.Type known = AdHocCommandNote.Type.info;
    for (AdHocCommandNote.Type each : AdHocCommandNote.Type.values()) {
      known = each.name().equals(type) ? each : known;
    }
    return new AdHocCommandNote(known, parser.nextText());
  }

  private static @Nullable Action action(@Nullable String name) {
    if (name == null) {
      return null;
    }
    for (Action each : Action.values()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return Action.unknown;
  }

  private static @Nullable Status status(@Nullable String name) {
    for (Status each : Status.values()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return null;
  }
}
