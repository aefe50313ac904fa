package org.inclusion.samples.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Mon espace, the portal of the Département de l’Aubrac-Vallée, which does not exist. */
@SpringBootApplication
public class Portal {

    /**
     * Starts it, on http://127.0.0.1:8095/portail/.
     *
     * @param arguments Spring's own
     */
    public static void main(String[] arguments) {
        SpringApplication.run(Portal.class, arguments);
    }
}
