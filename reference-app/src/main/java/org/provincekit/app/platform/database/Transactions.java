package org.provincekit.app.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/**
 * A unit of work for those who have no facade: start-up and background jobs. Everything inside is
 * committed on return and rolled back on an exception.
 */
@ApplicationScoped
public class Transactions {
  /**
   * Runs work in a transaction of its own.
   *
   * @param <T> what it gives
   * @param work the work
   * @return what it gave, after the commit
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public <T> T inNew(Supplier<T> work) {
    return work.get();
  }

  /**
   * Runs work without a result in a transaction of its own.
   *
   * @param work the work
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void runNew(Runnable work) {
    work.run();
  }
}
