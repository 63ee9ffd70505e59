package dev.artishow.bot.discord.send;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Notes acknowledgements whose answer was lost. JDA sends such a one again by itself; if Discord
 * then says that it has been acknowledged before, that was this process and no other.
 */
public final class AcknowledgementWatch implements Interceptor {
  private static final int SERVER_ERROR = 500;

  private final Set<String> doubtful = ConcurrentHashMap.newKeySet();

  @Override
  public Response intercept(Chain chain) throws IOException {
    String path = chain.request().url().encodedPath();
    if (!path.endsWith("/callback")) {
      return chain.proceed(chain.request());
    }
    Response response;
    try {
      response = chain.proceed(chain.request());
    } catch (IOException e) {
      doubtful.add(path);
      throw e;
    }
    if (response.code() >= SERVER_ERROR) {
      doubtful.add(path);
    }
    return response;
  }

  /** Whether an answer to this interaction's acknowledgement was lost; asked once. */
  boolean wasDoubtful(String interactionId) {
    return doubtful.removeIf(path -> path.contains("/" + interactionId + "/"));
  }
}
