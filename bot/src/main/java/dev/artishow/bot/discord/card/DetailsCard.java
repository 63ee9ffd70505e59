package dev.artishow.bot.discord.card;

import dev.artishow.bot.discord.route.Caller;
import dev.artishow.bot.job.DrawnPicture;
import dev.artishow.bot.job.Job;
import dev.artishow.bot.job.JobRecord;
import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import dev.artishow.engine.provenance.PictureId;
import dev.artishow.engine.provenance.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/** What is known of the pictures of a job, down to whose drawings they lean on. */
public final class DetailsCard {
  private static final String FILE = "artishow-sources.tsv";

  private final Texts texts;
  private final EnergyWording energy;
  private final AskerWording askers;
  private final DiscordStyle style = new DiscordStyle();

  public DetailsCard(Texts texts) {
    this.texts = texts;
    this.energy = new EnergyWording(texts);
    this.askers = new AskerWording(texts);
  }

  /** For whoever asks, in their language; what a message has no room for comes as a file. */
  public MessageCreateBuilder write(Caller caller, JobRecord record) {
    List<Source> sources =
        record.pictures().stream().flatMap(it -> it.sources().stream()).distinct().toList();
    Optional<String> credits = credits(caller.language(), sources);
    String whole = text(caller, record, credits);
    if (whole.length() <= Message.MAX_CONTENT_LENGTH) {
      return new MessageCreateBuilder().setContent(whole);
    }
    Optional<String> told =
        Optional.of(
            texts.say(caller.language(), Phrase.DETAILS_SOURCES_FILE, Map.of("file", FILE)));
    return new MessageCreateBuilder()
        .setContent(text(caller, record, told))
        .addFiles(FileUpload.fromData(table(sources), FILE));
  }

  private String text(Caller caller, JobRecord record, Optional<String> credits) {
    Language language = caller.language();
    Job job = record.job();
    String pictures =
        record.pictures().stream()
            .map(picture -> line(language, picture))
            .collect(Collectors.joining("\n"));
    String variation =
        job.order().variationOf().isEmpty()
            ? ""
            : "\n"
                + texts.say(
                    language,
                    Phrase.DETAILS_VARIATION,
                    Map.of("seed", String.valueOf(job.order().variationOf().getAsLong())));
    return texts.say(
        language,
        Phrase.DETAILS,
        Map.of(
            "asker", askers.of(caller, job.requester().guildId(), Optional.of(job)),
            "when", style.time(job.receivedAt()),
            "pictures", pictures + variation + credits.map(line -> "\n" + line).orElse("")));
  }

  private Optional<String> credits(Language language, List<Source> sources) {
    if (sources.isEmpty()) {
      return Optional.empty();
    }
    String drawings =
        sources.stream()
            .map(
                source ->
                    texts.say(
                        language,
                        Phrase.DETAILS_SOURCE,
                        Map.of(
                            "title", style.quoted(source.title()),
                            "author", style.quoted(source.author()),
                            "license", style.quoted(source.license()))))
            .distinct()
            .collect(Collectors.joining("; "));
    return Optional.of(texts.say(language, Phrase.DETAILS_SOURCES, Map.of("drawings", drawings)));
  }

  private static byte[] table(List<Source> sources) {
    return sources.stream()
        .map(it -> String.join("\t", it.id(), it.title(), it.author(), it.license()) + "\n")
        .collect(Collectors.joining("", "drawing\ttitle\tauthor\tlicense\n", ""))
        .getBytes(StandardCharsets.UTF_8);
  }

  private String line(Language language, DrawnPicture picture) {
    return texts.say(
        language,
        Phrase.DETAILS_PICTURE,
        Map.of(
            "seed", String.valueOf(picture.seed()),
            "model", picture.model().title(),
            "digest", picture.model().digest().substring(0, 12),
            "energy", energy.of(language, List.of(picture)),
            "picture", picture.id().map(PictureId::toString).orElse("—")));
  }
}
