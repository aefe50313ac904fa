assert new File(basedir, 'build.log').text.contains('found raw type: java.util.List') : 'not the planted failure: see build.log'
