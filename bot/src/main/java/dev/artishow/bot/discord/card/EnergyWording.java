package dev.artishow.bot.discord.card;

import dev.artishow.bot.job.DrawnPicture;
import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import java.util.List;
import java.util.Map;

/** Says what pictures took. */
public final class EnergyWording {
  private final Texts texts;

  public EnergyWording(Texts texts) {
    this.texts = texts;
  }

  /**
   * Of all of them together.
   *
   * @param pictures one or more
   */
  public String of(Language language, List<DrawnPicture> pictures) {
    long cached = pictures.stream().filter(DrawnPicture::cached).count();
    if (cached == pictures.size()) {
      return texts.say(language, Phrase.ENERGY_CACHED);
    }
    double wattHours = pictures.stream().mapToDouble(DrawnPicture::wattHours).sum();
    double uncertainty =
        pictures.stream().mapToDouble(DrawnPicture::relativeUncertainty).max().orElseThrow();
    return texts.say(
        language,
        cached == 0 ? Phrase.ENERGY_SPENT : Phrase.ENERGY_PARTLY_CACHED,
        Map.of(
            "wattHours", wattHours,
            "uncertainty", uncertainty,
            "cached", cached,
            "count", pictures.size()));
  }
}
