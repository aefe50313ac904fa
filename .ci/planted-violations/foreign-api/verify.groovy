assert new File(basedir, 'build.log').text.contains('jakarta.servlet:jakarta.servlet-api:jar:6.0.0 <--- banned') : 'not the planted failure: see build.log'
