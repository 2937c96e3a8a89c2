import { Button, ProgressBar } from '@fluentui/react-components';
import { useJobs } from '../stores/jobs-store.ts';
import { shell } from '../stores/shell.ts';

/** What is being worked on, how far it is, and a way to stop it. */
export function Progress() {
  const jobs = useJobs((state) => state.jobs);
  if (jobs.length === 0) return null;
  return (
    <div className="jobs" role="status">
      {jobs.map(({ id, title, share, doing }) => (
        <div key={id} className="job">
          <div>
            <strong>{title}</strong> <span className="quiet">{doing}</span>
          </div>
          <ProgressBar value={share} aria-label={title} />
          <Button size="small" onClick={() => void shell('cancelJob', { job: id })}>
            Cancel
          </Button>
        </div>
      ))}
    </div>
  );
}
