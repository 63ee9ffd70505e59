package dev.artishow.bot.discord.setting;

import dev.artishow.bot.discord.route.CustomId;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.discord.route.Options;
import dev.artishow.bot.setting.Change;
import dev.artishow.bot.setting.Setting;
import dev.artishow.bot.setting.Settings;
import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/**
 * {@code /settings …}: what a server decides about the bot. A command with its value sets it at
 * once, one without opens the form; {@code /settings show} has a menu of all forms.
 */
public final class SettingsCommands {
  private static final String MENU = "setting-menu";

  private final Settings settings;
  private final SettingWording wording;
  private final SettingChange change;
  private final SettingForm form;
  private final SettingOptions options;
  private final InstantSource clock;

  public SettingsCommands(
      Settings settings, Texts texts, Options options, Aftermath aftermath, InstantSource clock) {
    this.settings = settings;
    this.wording = new SettingWording(texts);
    this.change = new SettingChange(settings, wording, aftermath, clock);
    this.form = new SettingForm(wording, change);
    this.options = new SettingOptions(options);
    this.clock = clock;
  }

  /** All of them, and what belongs to them. */
  public List<Feature> all() {
    var all = new ArrayList<Feature>();
    all.add(AdminFeature.command("settings show", List.of(), this::show));
    for (Setting setting : Setting.values()) {
      all.add(
          AdminFeature.command(
              "settings " + setting.key(),
              options.of(setting),
              exchange -> set(exchange, setting)));
    }
    all.add(AdminFeature.command("settings undo", List.of(), this::undo));
    all.add(AdminFeature.control(MENU, this::choose));
    all.add(form);
    return all;
  }

  private void set(Exchange exchange, Setting setting) {
    String subject = SettingOptions.subject(exchange, setting);
    Optional<String> value = SettingOptions.value(exchange, setting);
    if (value.isPresent()) {
      change.make(exchange, setting, subject, value);
    } else {
      form.open(exchange, setting.entry(subject), settings.of(exchange.caller().guildId()));
    }
  }

  private void undo(Exchange exchange) {
    Optional<Change> undone =
        settings.undo(exchange.caller().guildId(), exchange.caller().memberId(), clock.instant());
    if (undone.isPresent()) {
      exchange.show(
          new MessageCreateBuilder()
              .setContent(wording.changed(exchange.caller().language(), undone.get())));
    } else {
      exchange.tell(Phrase.NOTHING_TO_UNDO);
    }
  }

  private void show(Exchange exchange) {
    Language language = exchange.caller().language();
    exchange.show(
        new MessageCreateBuilder()
            .setContent(wording.list(language, settings.of(exchange.caller().guildId())))
            .setComponents(ActionRow.of(menu(exchange, language))));
  }

  private StringSelectMenu menu(Exchange exchange, Language language) {
    return StringSelectMenu.create(new CustomId(MENU, "", "").toString())
        .setPlaceholder(exchange.say(Phrase.CHANGE_SETTING, Map.of()))
        .addOptions(
            Arrays.stream(Setting.values())
                .map(
                    setting ->
                        SelectOption.of(wording.title(language, setting), setting.key())
                            .withDescription(wording.description(language, setting)))
                .toList())
        .build();
  }

  private void choose(Exchange exchange) {
    exchange.chosen().stream()
        .findFirst()
        .flatMap(Setting::of)
        .ifPresentOrElse(
            setting ->
                form.open(exchange, setting.entry(""), settings.of(exchange.caller().guildId())),
            () -> exchange.tell(Phrase.UNKNOWN_COMMAND));
  }
}
