package dev.chatops.xmpp;

import dev.chatops.adapter.Catalog;
import dev.chatops.adapter.Catalog.Kind;
import dev.chatops.adapter.Catalog.Param;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jivesoftware.smackx.xdata.FormField;
import org.jivesoftware.smackx.xdata.ListSingleFormField;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.jspecify.annotations.Nullable;

/** A command as a form (XEP-0004), and what somebody has filled in. Pure. */
final class XmppForm {

  private static final int MOST_FIELDS = 100;
  private static final int MOST_CHARACTERS = 64 << 10;
  private static final Set<String> YES = Set.of("1", "true");

  private XmppForm() {}

  /**
   * What somebody has filled in.
   *
   * @param entry the command
   * @param values by argument and option; what was left open is absent
   */
  record Filled(Catalog.Entry entry, Map<String, String> values) {

    /** Why it cannot be run like this; empty if it can. */
    String trouble() {
      List<String> troubles = new ArrayList<>();
      for (Param param : entry.params()) {
        String value = values.get(param.name());
        if (value == null && param.required()) {
          troubles.add(param.name() + " is missing");
        } else if (value != null && !param.choices().isEmpty() && !isChoice(param, value)) {
          troubles.add(param.name() + " is one of " + String.join(", ", param.choices()));
        }
      }
      return String.join("; ", troubles);
    }

    private static boolean isChoice(Param param, String value) {
      return param.choices().stream().anyMatch(choice -> choice.equalsIgnoreCase(value));
    }
  }

  /**
   * The form of a command.
   *
   * @param filled what stands in it already
   */
  static DataForm of(Catalog.Entry entry, Map<String, String> filled) {
    DataForm.Builder form =
        DataForm.builder(DataForm.Type.form).setTitle(XmppText.carried(entry.name()));
    instructions(entry).forEach(line -> form.addInstruction(XmppText.carried(line)));
    for (Param param : entry.params()) {
      String value = filled.getOrDefault(param.name(), param.fallback());
      form.addField(field(param, value == null ? null : XmppText.carried(value)));
    }
    return form.build();
  }

  private static List<String> instructions(Catalog.Entry entry) {
    List<String> lines = new ArrayList<>();
    if (!entry.help().isEmpty()) {
      lines.add(entry.help());
    }
    lines.add(entry.usage());
    return lines;
  }

  private static FormField field(Param param, @Nullable String value) {
    if (param.kind() == Kind.FLAG) {
      return described(
              FormField.booleanBuilder(param.name()).setValue(value != null && isYes(value)), param)
          .build();
    } else if (!param.choices().isEmpty()) {
      ListSingleFormField.Builder list = FormField.listSingleBuilder(param.name());
      param.choices().forEach(each -> list.addOption(new FormField.Option(XmppText.carried(each))));
      if (value != null) {
        list.setValue(value);
      }
      return described(list, param).build();
    }
    if (param.kind() == Kind.REST) {
      var lines = FormField.textMultiBuilder(param.name());
      if (value != null) {
        value.lines().forEach(lines::addValue);
      }
      return described(lines, param).build();
    }
    var text = FormField.textSingleBuilder(param.name());
    if (value != null) {
      text.setValue(value);
    }
    return described(text, param).build();
  }

  private static <B extends FormField.Builder<?, ?>> B described(B field, Param param) {
    field.setLabel(XmppText.carried(param.name()));
    if (!param.help().isEmpty()) {
      field.setDescription(XmppText.carried(param.help()));
    }
    field.setRequired(param.required() && param.kind() != Kind.FLAG);
    return field;
  }

  private static boolean isYes(String value) {
    return YES.contains(value.strip());
  }

  /**
   * What a form says; fields that the command has not are left aside.
   *
   * @return empty if the form is none that is filled in, or too large to be one
   */
  static Optional<Filled> read(Catalog.Entry entry, DataForm form) {
    if (form.getType() != DataForm.Type.submit || form.getFields().size() > MOST_FIELDS) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    int characters = 0;
    for (Param param : entry.params()) {
      FormField field = form.getField(param.name());
      String text = field == null ? "" : String.join("\n", field.getValuesAsString());
      characters += text.length();
      if (characters > MOST_CHARACTERS) {
        return Optional.empty();
      }
      put(param, text, values);
    }
    return Optional.of(new Filled(entry, values));
  }

  private static void put(Param param, String text, Map<String, String> values) {
    if (param.kind() == Kind.FLAG) {
      if (isYes(text)) {
        values.put(param.name(), "true");
      }
    } else if (!text.isBlank()) {
      values.put(param.name(), text);
    }
  }
}
