package dev.chatops.xmpp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.parsing.SmackParsingException;
import org.jivesoftware.smack.provider.ExtensionElementProvider;
import org.jivesoftware.smack.xml.XmlPullParser;
import org.jivesoftware.smack.xml.XmlPullParser.Event;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.jivesoftware.smackx.xdata.FormField;
import org.jivesoftware.smackx.xdata.packet.DataForm;

/**
 * Reads data forms (XEP-0004) in place of Smack's own provider, which keeps the name of every field
 * without a type for as long as the program runs, throws at a form without one, and refuses a
 * submitted field of several lines, for XEP-0004 §3.2 has submitted fields come without types.
 */
final class XmppFormProvider extends ExtensionElementProvider<DataForm> {

  @Override
  public DataForm parse(XmlPullParser parser, int initialDepth, XmlEnvironment environment)
      throws XmlPullParserException, IOException, SmackParsingException {
    String typeName = parser.getAttributeValue("", "type");
    if (typeName == null) {
      throw new SmackParsingException("a form without a type");
    }
    DataForm.Type type = DataForm.Type.fromString(typeName);
    DataForm.Builder form = DataForm.builder(type);
    XmppFieldReader fields =
        new XmppFieldReader(
            type == DataForm.Type.submit ? FormField.Type.text_multi : FormField.Type.text_single);
    for (Event at = parser.next(); isWithin(at, parser, initialDepth); at = parser.next()) {
      if (at == Event.START_ELEMENT) {
        child(parser, form, fields);
      }
    }
    return form.build();
  }

  private static void child(XmlPullParser parser, DataForm.Builder form, XmppFieldReader fields)
      throws XmlPullParserException, IOException, SmackParsingException {
    switch (parser.getName()) {
      case "title" -> form.setTitle(parser.nextText());
      case "instructions" -> form.addInstruction(parser.nextText());
      case "field" -> form.addField(fields.read(parser));
      case "reported" -> form.setReportedData(new DataForm.ReportedData(all(parser, fields)));
      case "item" -> form.addItem(new DataForm.Item(all(parser, fields)));
      default -> skip(parser);
    }
  }

  private static List<FormField> all(XmlPullParser parser, XmppFieldReader fields)
      throws XmlPullParserException, IOException, SmackParsingException {
    int depth = parser.getDepth();
    List<FormField> all = new ArrayList<>();
    for (Event at = parser.next(); isWithin(at, parser, depth); at = parser.next()) {
      if (at == Event.START_ELEMENT) {
        if (parser.getName().equals("field")) {
          all.add(fields.read(parser));
        } else {
          skip(parser);
        }
      }
    }
    return all;
  }

  static boolean isWithin(Event at, XmlPullParser parser, int depth) {
    return !(at == Event.END_ELEMENT && parser.getDepth() == depth);
  }

  /** To the end of the element that has just begun. */
  static void skip(XmlPullParser parser) throws XmlPullParserException, IOException {
    int depth = parser.getDepth();
    Event at = parser.next();
    while (isWithin(at, parser, depth)) {
      at = parser.next();
    }
  }
}
