package dev.artishow.bot.discord.send;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;

/** Why Discord did not do what was asked of it, as far as it makes a difference. */
public enum DiscordFault {
  /** It knows no acknowledged interaction of that token. */
  NO_TOKEN,
  /** The fifteen minutes of the interaction are over. */
  TOKEN_EXPIRED,
  /** Somebody deleted the message. */
  MESSAGE_GONE,
  /** The files are larger than this server may receive. */
  TOO_LARGE,
  /** This interaction was acknowledged before. */
  ANSWERED_ALREADY,
  /** The connection is being closed from this side. */
  STOPPED,
  /** Discord, or the way to it, is in trouble; it may have done it all the same. */
  TROUBLE,
  /** It will not do this, however often it is asked. */
  DENIED;

  private static final int HTTP_PAYLOAD_TOO_LARGE = 413;
  private static final int HTTP_TOO_MANY_REQUESTS = 429;
  private static final int HTTP_SERVER_ERROR = 500;

  public static DiscordFault of(Throwable fault) {
    Throwable cause = cause(fault);
    if (cause instanceof CancellationException || cause instanceof RejectedExecutionException) {
      return STOPPED;
    }
    if (!(cause instanceof ErrorResponseException response)) {
      return TROUBLE;
    }
    int status = response.getResponse().code;
    // a proxy in front of Discord may refuse the size in words of its own
    if (status == HTTP_PAYLOAD_TOO_LARGE) {
      return TOO_LARGE;
    }
    DiscordFault known = of(response.getErrorResponse());
    if (known != DENIED) {
      return known;
    }
    // JDA's own faults, e.g. of a broken connection, have a status below 0
    return status <= 0 || status == HTTP_TOO_MANY_REQUESTS || status >= HTTP_SERVER_ERROR
        ? TROUBLE
        : DENIED;
  }

  /** What went wrong, without what futures wrap around it. */
  public static Throwable cause(Throwable fault) {
    return fault instanceof CompletionException && fault.getCause() != null
        ? fault.getCause()
        : fault;
  }

  private static DiscordFault of(ErrorResponse response) {
    return switch (response) {
      case INVALID_WEBHOOK_TOKEN -> TOKEN_EXPIRED;
      case UNKNOWN_WEBHOOK, UNKNOWN_INTERACTION -> NO_TOKEN;
      case UNKNOWN_MESSAGE -> MESSAGE_GONE;
      case INTERACTION_ALREADY_ACKNOWLEDGED -> ANSWERED_ALREADY;
      case REQUEST_ENTITY_TOO_LARGE, FILE_UPLOAD_MAX_SIZE_EXCEEDED -> TOO_LARGE;
      default -> DENIED;
    };
  }
}
