package org.inclusion.samples.reliability.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inclusion.samples.reliability.Children;
import org.inclusion.samples.reliability.postgres.Postgres;

/** The demo, with nothing in front of it: the address of a socket is its caller's. */
final class AttackedDemo implements AttackedHost {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    private final int port = Postgres.freePort();
    private final Process process;

    AttackedDemo(Path folder) throws IOException {
        Files.createDirectories(folder);
        process = Children.startLast(
                Built.jar("hosts/intranet", "intranet.jar"),
                List.of("-Xmx512m", "-Dintranet.data=" + folder.resolve("intranet")),
                folder.resolve("intranet.log"),
                Integer.toString(port));
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "demo"));
        long since = System.nanoTime();
        while (!isThere()) {
            if (!process.isAlive() || System.nanoTime() - since > PATIENCE) {
                close();
                throw new IllegalStateException("the demo does not start: " + folder.resolve("intranet.log"));
            }
            Doors.pause(100);
        }
    }

    private boolean isThere() {
        try {
            Honest.send(port, "GET /connexion", List.of(), "").require(200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public int port() {
        return port;
    }

    /** Each password is hashed 210,000 times. */
    @Override
    public int perSecond() {
        return 1;
    }

    @Override
    public List<List<String>> doors() {
        return List.of(
                signIn(),
                Doors.ofLibrary("/inclusion/practice/guest/step"),
                Doors.ofLibrary("/inclusion/practice/codes/333333/results"));
    }

    @Override
    public List<String> signIn() {
        return List.of("POST /connexion HTTP/1.1", "Content-Type: application/x-www-form-urlencoded");
    }

    @Override
    public String enter(int number) throws IOException {
        Honest.Reply page = Honest.send(port, "GET /connexion", List.of(), "");
        Matcher token = TOKEN.matcher(page.text());
        if (!token.find()) {
            throw new IOException("no form: " + page.status());
        }
        return Honest.send(
                        port,
                        "POST /connexion",
                        List.of(
                                "Content-Type: application/x-www-form-urlencoded",
                                "Cookie: " + page.cookie(200, "form")),
                        "token=" + token.group(1) + "&login=fatima&password=valbonne")
                .cookie(302, "JSESSIONID");
    }

    @Override
    public void open(String known) throws IOException {
        Honest.send(port, "GET /inclusion/api/me", List.of("Cookie: " + known), "")
                .require(200);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.toHandle().onExit().join();
    }
}
