package dev.chatops.xmpp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jivesoftware.smack.parsing.SmackParsingException;
import org.jivesoftware.smack.xml.XmlPullParser;
import org.jivesoftware.smack.xml.XmlPullParser.Event;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.jivesoftware.smackx.formtypes.FormFieldRegistry;
import org.jivesoftware.smackx.xdata.FormField;
import org.jivesoftware.smackx.xdata.FormFieldWithOptions;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.jspecify.annotations.Nullable;

/** The fields of one data form (XEP-0004 §3.2), in their order. */
final class XmppFieldReader {

  private final FormField.Type untyped;
  private @Nullable String formType;

  /**
   * For one form.
   *
   * @param untyped what a field without a type is
   */
  XmppFieldReader(FormField.Type untyped) {
    this.untyped = untyped;
  }

  /** Reads the field at whose start the parser is, to its end. */
  FormField read(XmlPullParser parser)
      throws XmlPullParserException, IOException, SmackParsingException {
    String name = parser.getAttributeValue("", "var");
    String label = parser.getAttributeValue("", "label");
    FormField.Type type = type(name, parser.getAttributeValue("", "type"));
    if (name == null && type != FormField.Type.fixed) {
      throw new SmackParsingException("a field without a name");
    }
    Children children = Children.of(parser);
    if (FormField.FORM_TYPE.equals(name) && !children.values.isEmpty()) {
      formType = children.values.get(0);
    }
    FormField.Builder<?, ?> field = builder(name == null ? "" : name, type, children);
    if (label != null) {
      field.setLabel(label);
    }
    if (children.description != null) {
      field.setDescription(children.description);
    }
    return field.setRequired(children.required).build();
  }

  private FormField.Type type(@Nullable String name, @Nullable String written) {
    if (written != null) {
      return FormField.Type.fromString(written);
    } else if (FormField.FORM_TYPE.equals(name)) {
      return FormField.Type.hidden;
    }
    FormField.Type known = name == null ? null : FormFieldRegistry.lookup(formType, name);
    return known == null ? untyped : known;
  }

  private static FormField.Builder<?, ?> builder(
      String name, FormField.Type type, Children children)
      throws IOException, SmackParsingException {
    List<String> values = children.values;
    return switch (type) {
      case text_multi -> {
        var field = FormField.textMultiBuilder(name);
        values.forEach(field::addValue);
        yield field;
      }
      case list_multi -> {
        var field = FormField.listMultiBuilder(name);
        children.offer(field);
        values.forEach(field::addValue);
        yield field;
      }
      case jid_multi -> {
        var field = FormField.jidMultiBuilder(name);
        for (String value : values) {
          field.addValue(new FormField.Value(value));
        }
        yield field;
      }
      default -> single(name, type, children);
    };
  }

  private static FormField.Builder<?, ?> single(String name, FormField.Type type, Children children)
      throws IOException, SmackParsingException {
    if (children.values.size() > 1) {
      throw new SmackParsingException("a field of one value has " + children.values.size());
    }
    String value = children.values.isEmpty() ? null : children.values.get(0);
    switch (type) {
      case bool -> {
        var field = FormField.booleanBuilder(name);
        return value == null ? field : field.setValue(value);
      }
      case jid_single -> {
        var field = FormField.jidSingleBuilder(name);
        return value == null ? field : field.setValue(new FormField.Value(value));
      }
      case list_single -> {
        var field = FormField.listSingleBuilder(name);
        children.offer(field);
        return value == null ? field : field.setValue(value);
      }
      default -> {
        var field = text(name, type);
        return value == null ? field : field.setValue(value);
      }
    }
  }

  private static org.jivesoftware.smackx.xdata.TextSingleFormField.Builder text(
      String name, FormField.Type type) {
    return switch (type) {
      case hidden -> FormField.hiddenBuilder(name);
      case fixed -> name.isEmpty() ? FormField.fixedBuilder() : FormField.fixedBuilder(name);
      case text_private -> FormField.textPrivateBuilder(name);
      default -> FormField.textSingleBuilder(name);
    };
  }

  /** What stands in a field. */
  private static final class Children {

    private final List<String> values = new ArrayList<>();
    private final List<FormField.Option> options = new ArrayList<>();
    private @Nullable String description;
    private boolean required;

    static Children of(XmlPullParser parser) throws XmlPullParserException, IOException {
      Children children = new Children();
      int depth = parser.getDepth();
      for (Event at = parser.next();
          XmppFormProvider.isWithin(at, parser, depth);
          at = parser.next()) {
        if (at == Event.START_ELEMENT && parser.getNamespace().equals(DataForm.NAMESPACE)) {
          children.add(parser);
        } else if (at == Event.START_ELEMENT) {
          XmppFormProvider.skip(parser);
        }
      }
      return children;
    }

    private void add(XmlPullParser parser) throws XmlPullParserException, IOException {
      switch (parser.getName()) {
        case "value" -> values.add(parser.nextText());
        case "desc" -> description = parser.nextText();
        case "required" -> {
          required = true;
          XmppFormProvider.skip(parser);
        }
        case "option" -> option(parser);
        default -> XmppFormProvider.skip(parser);
      }
    }

    private void option(XmlPullParser parser) throws XmlPullParserException, IOException {
      String label = parser.getAttributeValue("", "label");
      int depth = parser.getDepth();
      for (Event at = parser.next();
          XmppFormProvider.isWithin(at, parser, depth);
          at = parser.next()) {
        if (at == Event.START_ELEMENT && parser.getName().equals("value")) {
          options.add(new FormField.Option(label, parser.nextText()));
        } else if (at == Event.START_ELEMENT) {
          XmppFormProvider.skip(parser);
        }
      }
    }

    void offer(FormFieldWithOptions.Builder<?> field) {
      options.forEach(field::addOption);
    }
  }
}
