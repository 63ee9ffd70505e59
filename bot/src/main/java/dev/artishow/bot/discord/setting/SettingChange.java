package dev.artishow.bot.discord.setting;

import dev.artishow.bot.discord.route.Caller;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.setting.Change;
import dev.artishow.bot.setting.Setting;
import dev.artishow.bot.setting.Setting.Entry;
import dev.artishow.bot.setting.Settings;
import dev.artishow.bot.setting.Shape;
import dev.artishow.bot.text.Phrase;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/** Changes settings as admins typed them, or says what is wrong with that. */
final class SettingChange {
  /** As many as Discord suggests. */
  private static final int MAX_STYLES = Shape.MAX_CHOSEN;

  private final Settings settings;
  private final SettingWording wording;
  private final Aftermath aftermath;
  private final InstantSource clock;

  SettingChange(
      Settings settings, SettingWording wording, Aftermath aftermath, InstantSource clock) {
    this.settings = settings;
    this.wording = wording;
    this.aftermath = aftermath;
    this.clock = clock;
  }

  /**
   * Makes a change, and tells the caller.
   *
   * @param subject for what within the server; empty for all of it
   * @param typed the value; empty, or nothing, to unset it
   */
  void make(Exchange exchange, Setting setting, String subject, Optional<String> typed) {
    boolean isNamed = setting.scope() == Setting.Scope.NAME;
    Entry entry = setting.entry(isNamed ? subject.toLowerCase(Locale.ROOT).strip() : subject);
    Optional<String> given = typed.filter(text -> !text.isEmpty());
    Optional<String> value = given.flatMap(setting.shape()::read);
    if (given.isPresent() && value.isEmpty()) {
      refuse(exchange, setting, given.get());
    } else if (isNamed && entry.subject().isEmpty()) {
      exchange.tell(Phrase.STYLE_NAME);
    } else if (isNamed && value.isPresent() && isFull(exchange.caller(), entry)) {
      exchange.tell(Phrase.TOO_MANY_STYLES, Map.of("limit", MAX_STYLES));
    } else {
      Caller caller = exchange.caller();
      Change change =
          settings.set(caller.guildId(), entry, value, caller.memberId(), clock.instant());
      String changed = wording.changed(caller.language(), change);
      exchange.show(
          new MessageCreateBuilder()
              .setContent(
                  aftermath
                      .of(caller, setting)
                      .map(more -> changed + "\n" + more)
                      .orElse(changed)));
    }
  }

  private boolean isFull(Caller caller, Entry entry) {
    Map<String, String> there = settings.of(caller.guildId()).subjects(entry.setting());
    return there.size() >= MAX_STYLES && !there.containsKey(entry.subject());
  }

  private void refuse(Exchange exchange, Setting setting, String typed) {
    String title = wording.title(exchange.caller().language(), setting);
    if (setting.shape() instanceof Shape.Amount amount) {
      exchange.tell(
          amount.decimals() == 0 ? Phrase.BAD_WHOLE_NUMBER : Phrase.BAD_NUMBER,
          Map.of(
              "setting", title,
              "value", typed,
              "min", amount.min(),
              "max", amount.max(),
              "decimals", amount.decimals()));
    } else {
      exchange.tell(Phrase.BAD_VALUE, Map.of("setting", title, "value", typed));
    }
  }
}
