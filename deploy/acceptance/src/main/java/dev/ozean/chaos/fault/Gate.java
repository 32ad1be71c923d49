package dev.ozean.chaos.fault;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What comes to it while it is shut waits until it is open again. */
final class Gate {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private boolean isShut;

    void shut() {
        lock.lock();
        isShut = true;
        lock.unlock();
    }

    void open() {
        lock.lock();
        isShut = false;
        opened.signalAll();
        lock.unlock();
    }

    void pass() {
        lock.lock();
        try {
            while (isShut) {
                opened.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }
}
