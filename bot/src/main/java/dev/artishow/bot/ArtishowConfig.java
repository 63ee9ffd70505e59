package dev.artishow.bot;

import dev.artishow.bot.storage.DatabaseConfig;
import dev.artishow.engine.energy.EnergyConfig;
import dev.artishow.engine.model.PublishingConfig;
import dev.artishow.engine.provenance.mark.ProvenanceConfig;
import dev.artishow.engine.serving.EngineConfig;
import dev.artishow.moderation.ModerationConfig;

/** Everything an operator can set; {@code config/artishow.conf} says what each key means. */
public record ArtishowConfig(
    EngineConfig engine,
    ModerationConfig moderation,
    EnergyConfig energy,
    PublishingConfig publishing,
    ProvenanceConfig provenance,
    DiscordConfig discord,
    DatabaseConfig database) {}
