assert new File(basedir, 'build.log').text.contains("Run 'mvn spotless:apply' to fix these violations") : 'not the planted failure: see build.log'
