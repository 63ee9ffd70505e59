package dev.artishow.bot.provenance;

import dev.artishow.bot.job.JobId;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.fingerprint.PdqFingerprint;
import dev.artishow.engine.provenance.PictureId;
import java.time.Instant;
import java.util.Optional;

/**
 * A picture that was handed out, as it is known again. Who asked for it, and in which words, is on
 * record with its job alone.
 *
 * @param sha256 digest of the file
 * @param fingerprint of what the file shows
 * @param seed of its noise
 * @param guildId of the server that it was drawn in
 * @param job empty once that is erased
 * @param madeAt when its file was made
 */
public record KnownPicture(
    String sha256,
    PdqFingerprint fingerprint,
    PictureId picture,
    ModelId model,
    long seed,
    long guildId,
    Optional<JobId> job,
    Instant madeAt) {}
