package dev.artishow.bot.setting;

import dev.artishow.bot.setting.Setting.Entry;
import dev.artishow.bot.text.Language;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * What one server has set.
 *
 * @param values as they are written down, by {@link Entry#key}
 */
public record GuildSettings(Map<String, String> values) {
  /** A server that has set nothing. */
  public static final GuildSettings NONE = new GuildSettings(Map.of());

  public GuildSettings {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** A value as it is written down. */
  public Optional<String> text(Entry entry) {
    return Optional.ofNullable(values.get(entry.key()));
  }

  /** A channel or role. */
  public OptionalLong id(Setting setting) {
    return ids(setting).stream().mapToLong(id -> id).findFirst();
  }

  /** Channels or roles. */
  public Set<Long> ids(Setting setting) {
    return text(setting.entry())
        .map(text -> Arrays.stream(text.split(",", 0)).map(Long::valueOf).toList())
        .map(ids -> (Set<Long>) new LinkedHashSet<>(ids))
        .orElse(Set.of());
  }

  /** Whether yes was set. */
  public Optional<Boolean> isYes(Setting setting) {
    return text(setting.entry()).map(Shape.YesNo.YES::equals);
  }

  /** A number for the whole server. */
  public OptionalDouble amount(Setting setting) {
    return amounts(List.of(setting.entry())).findFirst();
  }

  /** What holds for a member's roles; what holds for the server where none of them has any. */
  public List<Double> amounts(Setting setting, Set<Long> roleIds) {
    List<Double> ofRoles =
        amounts(roleIds.stream().map(id -> setting.entry(String.valueOf(id))).toList())
            .boxed()
            .toList();
    return ofRoles.isEmpty() ? amount(setting).stream().boxed().toList() : ofRoles;
  }

  private DoubleStream amounts(List<Entry> entries) {
    return entries.stream()
        .map(this::text)
        .flatMap(Optional::stream)
        .mapToDouble(Double::parseDouble);
  }

  /** What is set under names, or for channels or roles, by these. */
  public Map<String, String> subjects(Setting setting) {
    String prefix = setting.key() + " ";
    return values.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().substring(prefix.length()),
                Map.Entry::getValue,
                (one, other) -> one,
                TreeMap::new));
  }

  /** What is added to prompts, by name. */
  public Map<String, String> styles() {
    return subjects(Setting.STYLE);
  }

  /** In which language several people at once are spoken to. */
  public Language language() {
    return text(Setting.LANGUAGE.entry()).map(Language::of).orElse(Language.ENGLISH);
  }
}
