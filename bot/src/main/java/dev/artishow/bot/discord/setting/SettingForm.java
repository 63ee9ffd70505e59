package dev.artishow.bot.discord.setting;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.CustomId;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.setting.GuildSettings;
import dev.artishow.bot.setting.Setting;
import dev.artishow.bot.setting.Setting.Entry;
import dev.artishow.bot.setting.Shape;
import dev.artishow.bot.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.DefaultValue;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.modals.Modal;

/**
 * The form of a setting, whichever it is: what it is for, where it can differ within the server,
 * and its value, as it is now. What is left empty takes it back to how it is where nobody set it.
 */
final class SettingForm implements Feature.Form {
  private static final String NAME = "setting";
  private static final String SUBJECT = "subject";
  private static final String VALUE = "value";
  private static final int MAX_NAME_CHARACTERS = 32;
  private static final int MAX_AMOUNT_CHARACTERS = 12;

  private final SettingWording wording;
  private final SettingChange change;

  SettingForm(SettingWording wording, SettingChange change) {
    this.wording = wording;
    this.change = change;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Access access() {
    return Access.ADMIN;
  }

  @Override
  public Acknowledgement acknowledgement() {
    return Acknowledgement.THINKING;
  }

  @Override
  public void serve(Exchange exchange) {
    Setting setting = Setting.of(exchange.customId().subject()).orElseThrow();
    change.make(exchange, setting, exchange.field(SUBJECT), Optional.of(exchange.field(VALUE)));
  }

  /** Opens it, as what is set stands now. */
  void open(Exchange exchange, Entry entry, GuildSettings set) {
    Language language = exchange.caller().language();
    Setting setting = entry.setting();
    var fields = new ArrayList<Label>();
    subject(language, entry).ifPresent(fields::add);
    fields.add(
        Label.of(
            wording.label(language, setting),
            wording.description(language, setting),
            value(language, entry, set.text(entry).orElse(""))));
    exchange.open(
        Modal.create(
                new CustomId(NAME, setting.key(), "").toString(), wording.title(language, setting))
            .addComponents(fields)
            .build());
  }

  private Optional<Label> subject(Language language, Entry entry) {
    if (entry.setting().scope() == Setting.Scope.SERVER) {
      return Optional.empty();
    }
    String label = wording.subjectLabel(language, entry.setting().scope());
    return switch (entry.setting().scope()) {
      case SERVER -> Optional.empty();
      case ROLE ->
          Optional.of(Label.of(label, entities(SUBJECT, SelectTarget.ROLE, 1, entry.subject())));
      case CHANNEL ->
          Optional.of(Label.of(label, entities(SUBJECT, SelectTarget.CHANNEL, 1, entry.subject())));
      case NAME ->
          Optional.of(
              Label.of(
                  label,
                  TextInput.create(SUBJECT, TextInputStyle.SHORT)
                      .setRequiredRange(1, MAX_NAME_CHARACTERS)
                      .setValue(entry.subject().isEmpty() ? null : entry.subject())
                      .build()));
    };
  }

  private LabelChildComponent value(Language language, Entry entry, String now) {
    Shape shape = entry.setting().shape();
    if (shape instanceof Shape.Channels channels) {
      return entities(VALUE, SelectTarget.CHANNEL, channels.max(), now);
    } else if (shape instanceof Shape.Roles roles) {
      return entities(VALUE, SelectTarget.ROLE, roles.max(), now);
    } else if (shape instanceof Shape.Choice choice) {
      return choices(
          choice.words().stream()
              .map(word -> SelectOption.of(wording.choice(language, entry.setting(), word), word))
              .toList(),
          now);
    } else if (shape instanceof Shape.YesNo) {
      return choices(
          List.of(
              SelectOption.of(wording.yesNo(language, Shape.YesNo.YES), Shape.YesNo.YES),
              SelectOption.of(wording.yesNo(language, Shape.YesNo.NO), Shape.YesNo.NO)),
          now);
    }
    int max = shape instanceof Shape.Words words ? words.maxCharacters() : MAX_AMOUNT_CHARACTERS;
    return TextInput.create(VALUE, TextInputStyle.SHORT)
        .setRequired(false)
        .setMaxLength(max)
        .setValue(now.isEmpty() ? null : now)
        .build();
  }

  private static StringSelectMenu choices(List<SelectOption> options, String now) {
    return StringSelectMenu.create(VALUE)
        .setRequired(false)
        .addOptions(
            options.stream()
                .map(option -> option.withDefault(option.getValue().equals(now)))
                .toList())
        .build();
  }

  private static EntitySelectMenu entities(String name, SelectTarget kind, int max, String now) {
    var menu = EntitySelectMenu.create(name, kind).setRequired(false).setRequiredRange(0, max);
    if (kind == SelectTarget.CHANNEL) {
      menu.setChannelTypes(ChannelType.TEXT, ChannelType.FORUM);
    }
    return menu.setDefaultValues(
            Arrays.stream(now.split(",", 0))
                .filter(id -> !id.isEmpty())
                .map(kind == SelectTarget.ROLE ? DefaultValue::role : DefaultValue::channel)
                .toList())
        .build();
  }
}
