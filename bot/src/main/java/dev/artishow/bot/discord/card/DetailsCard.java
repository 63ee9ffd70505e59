package dev.artishow.bot.discord.card;

import dev.artishow.bot.job.DrawnPicture;
import dev.artishow.bot.job.Job;
import dev.artishow.bot.job.JobRecord;
import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/** What is known of the pictures of a job. */
public final class DetailsCard {
  private final Texts texts;
  private final EnergyWording energy;

  public DetailsCard(Texts texts) {
    this.texts = texts;
    this.energy = new EnergyWording(texts);
  }

  /** For whoever asks, in their language. */
  public MessageCreateBuilder write(Language language, JobRecord record) {
    Job job = record.job();
    String pictures =
        record.pictures().stream()
            .map(picture -> line(language, picture))
            .collect(Collectors.joining("\n"));
    return new MessageCreateBuilder()
        .setContent(
            texts.say(
                language,
                Phrase.DETAILS,
                Map.of(
                    "member",
                    "<@" + job.requester().memberId() + ">",
                    "when",
                    "<t:" + job.receivedAt().getEpochSecond() + ":f>",
                    "id",
                    job.id().value(),
                    "pictures",
                    pictures)));
  }

  private String line(Language language, DrawnPicture picture) {
    return texts.say(
        language,
        Phrase.DETAILS_PICTURE,
        Map.of(
            "seed", String.valueOf(picture.seed()),
            "model", picture.model().title(),
            "digest", picture.model().digest().substring(0, 12),
            "energy", energy.of(language, List.of(picture))));
  }
}
