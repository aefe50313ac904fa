package org.inclusion.samples.reliability.hostile;

import java.io.IOException;
import java.util.List;

/**
 * An application with doors for people who are not signed in, in a process of its own, and one honest person's way
 * through it.
 */
interface AttackedHost extends AutoCloseable {

    String name();

    int port();

    /** How many honest people sign in each second: what it can take while nobody attacks. */
    int perSecond();

    /** The beginnings of requests to its doors, without a word about their bodies. */
    List<List<String>> doors();

    /** The beginning of a request to its sign-in alone. */
    List<String> signIn();

    /**
     * Signs a person in who never came before, and returns what she is known by afterwards.
     *
     * @param number tells her from others
     * @throws IOException if she is not let in
     */
    String enter(int number) throws IOException;

    /**
     * Opens a page as somebody who is signed in.
     *
     * @throws IOException if she is not shown it
     */
    void open(String known) throws IOException;

    @Override
    void close();
}
