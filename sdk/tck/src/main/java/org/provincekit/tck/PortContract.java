package org.provincekit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.provincekit.shared.DomainException;
import org.provincekit.shared.ErrorCode;

/**
 * What all contracts share. Each contract method asks for the port anew, so an implementer may make
 * it in a field or in a {@code @BeforeEach} method.
 *
 * @since 0.1
 */
public abstract class PortContract {
  private static final int PATIENCE_SECONDS = 60;

  /** For contracts. */
  protected PortContract() {}

  /**
   * Runs one unit of work. An implementation that needs a transaction begins one here, commits it,
   * and rolls it back when the work throws; a {@link DomainException} must come out as it is, also
   * when only the commit finds the reason. It is called from several threads at once.
   *
   * @param <T> what the work gives
   * @param work calls to the port
   * @return what the work gave
   */
  protected <T> T inUnitOfWork(Supplier<T> work) {
    return work.get();
  }

  final void doing(Runnable work) {
    inUnitOfWork(
        () -> {
          work.run();
          return Optional.empty();
        });
  }

  final void assertRefused(ErrorCode code, Runnable work) {
    DomainException refusal = assertThrows(DomainException.class, () -> doing(work));
    assertEquals(code, refusal.code(), refusal.getMessage());
  }

  /** Starts all at the same moment, each in its own thread and unit of work. */
  final List<Optional<ErrorCode>> race(List<Runnable> contenders) {
    ExecutorService threads = Executors.newFixedThreadPool(contenders.size());
    try {
      CountDownLatch ready = new CountDownLatch(contenders.size());
      List<Future<Optional<ErrorCode>>> outcomes = new ArrayList<>();
      for (Runnable contender : contenders) {
        outcomes.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return outcome(contender);
                }));
      }
      List<Optional<ErrorCode>> results = new ArrayList<>();
      for (Future<Optional<ErrorCode>> outcome : outcomes) {
        results.add(outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while callers raced", e);
    } catch (ExecutionException e) {
      throw new AssertionError("A racing caller met something that is no refusal", e.getCause());
    } catch (java.util.concurrent.TimeoutException e) {
      throw new AssertionError("Racing callers did not end", e);
    } finally {
      threads.shutdownNow();
    }
  }

  final void assertOneWins(ErrorCode others, List<Runnable> contenders) {
    List<Optional<ErrorCode>> outcomes = race(contenders);
    assertEquals(1, outcomes.stream().filter(Optional::isEmpty).count(), "winners of " + outcomes);
    assertEquals(
        contenders.size() - 1L,
        outcomes.stream().filter(Optional.of(others)::equals).count(),
        "losers told " + others + " of " + outcomes);
  }

  private Optional<ErrorCode> outcome(Runnable work) {
    try {
      doing(work);
      return Optional.empty();
    } catch (DomainException refusal) {
      return Optional.of(refusal.code());
    }
  }
}
