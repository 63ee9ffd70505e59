package dev.artishow.bot.discord.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.discord.route.Options;
import dev.artishow.bot.model.Offer;
import dev.artishow.bot.text.Texts;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import org.junit.jupiter.api.Test;

class ImagineOptionsTest {
  private static List<String> names(Offer offer) {
    return new ImagineOptions(new Options(new Texts()), offer)
        .all("imagine").stream().map(OptionData::getName).toList();
  }

  @Test
  void all_ofModelsThatHeedEverything_areOffered() {
    assertThat(names(Offer.ALL))
        .containsExactly("prompt", "seed", "count", "private", "model", "guidance", "style");
  }

  @Test
  void all_ofOneModelThatIsNotGuided_leaveOutWhatItWouldNotHeed() {
    assertThat(names(new Offer(false, false)))
        .containsExactly("prompt", "seed", "count", "private", "style");
  }
}
