package org.inclusion.spring;

import org.springframework.core.env.Environment;

/** Reads where the servlet is mounted. */
final class MountPath {

    private static final String PATH = "inclusion.servlet.path";

    private MountPath() {}

    /**
     * The mapping of the servlet: the path, and everything below.
     *
     * @throws WrongSettingException if the path is none
     */
    static String mapping(InclusionProperties.Mount mount) {
        return checked(mount.path()) + "/*";
    }

    /**
     * Where the servlet is mounted, in an application in which nothing else of the library may be set.
     *
     * @throws WrongSettingException if the path is none
     */
    static String in(Environment environment) {
        return checked(environment.getProperty(PATH, "/inclusion"));
    }

    private static String checked(String path) {
        if (!path.matches("(/[A-Za-z0-9._~-]+)+")) {
            throw new WrongSettingException(
                    PATH + " is \"" + path + "\", which is no address that begins with a slash and ends without one",
                    "Set " + PATH + " to an address such as /inclusion.");
        }
        return path;
    }
}
