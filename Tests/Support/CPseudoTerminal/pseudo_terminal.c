#define _GNU_SOURCE
#include "pseudo_terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

// Runs in the child of a process with threads: only calls that are safe there.
static void become(
    int slave, int report, const char *program, char *const *arguments, char *const *environment,
    const char *directory) {
  struct sigaction plain = {.sa_handler = SIG_DFL};
  for (int number = 1; number < NSIG; number++) sigaction(number, &plain, NULL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);

  if (setsid() >= 0 && ioctl(slave, TIOCSCTTY, 0) == 0 && dup2(slave, 0) == 0 && dup2(slave, 1) == 1
      && dup2(slave, 2) == 2 && dup3(report, 3, O_CLOEXEC) == 3) {
    report = 3;
    close_range(4, ~0U, 0);
    if (directory == NULL || chdir(directory) == 0) execve(program, arguments, environment);
  }
  int failure = errno;
  if (write(report, &failure, sizeof failure) < 0) _exit(126);
  _exit(127);
}

static int open_pair(uint16_t columns, uint16_t rows, int *master, int *slave) {
  char name[128];
  *slave = -1;
  *master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
  if (*master < 0) return errno;
  if (grantpt(*master) != 0 || unlockpt(*master) != 0) return errno;
  if (ptsname_r(*master, name, sizeof name) != 0) return errno;
  *slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (*slave < 0) return errno;
  return pseudo_terminal_resize(*master, columns, rows);
}

int pseudo_terminal_start(
    const char *program, char *const *arguments, char *const *environment, const char *directory,
    uint16_t columns, uint16_t rows, int *master, pid_t *process, struct termios *settings) {
  int slave, report[2] = {-1, -1};
  int failure = open_pair(columns, rows, master, &slave);
  if (failure == 0 && tcgetattr(slave, settings) != 0) failure = errno;
  if (failure == 0 && pipe2(report, O_CLOEXEC) != 0) failure = errno;
  // The child moves the pipe to 3: it must not stand below that.
  if (failure == 0 && report[1] < 4) {
    int moved = fcntl(report[1], F_DUPFD_CLOEXEC, 4);
    if (moved < 0) failure = errno;
    close(report[1]);
    report[1] = moved;
  }
  pid_t child = failure == 0 ? fork() : -1;
  if (child == 0) become(slave, report[1], program, arguments, environment, directory);
  if (failure == 0 && child < 0) failure = errno;
  if (slave >= 0) close(slave);
  if (report[1] >= 0) close(report[1]);
  if (failure == 0) {
    // Ends without a word when the exec has closed the other side.
    int received = 0;
    ssize_t count;
    do count = read(report[0], &received, sizeof received);
    while (count < 0 && errno == EINTR);
    if (count > 0) {
      failure = received;
      int status;
      process_reap(child, 1, &status);
    }
  }
  if (report[0] >= 0) close(report[0]);
  if (failure != 0 && *master >= 0) close(*master);
  *process = child;
  return failure;
}

int pseudo_terminal_resize(int master, uint16_t columns, uint16_t rows) {
  struct winsize size = {.ws_col = columns, .ws_row = rows};
  return ioctl(master, TIOCSWINSZ, &size) == 0 ? 0 : errno;
}

int process_reap(pid_t process, int block, int *status) {
  for (;;) {
    pid_t answer = waitpid(process, status, block ? 0 : WNOHANG);
    if (answer == process) return 1;
    if (answer == 0) return 0;
    if (errno != EINTR) return -1;
  }
}

int process_exited(int status) { return WIFEXITED(status); }
int process_exit_code(int status) { return WEXITSTATUS(status); }
int process_signal(int status) { return WTERMSIG(status); }
